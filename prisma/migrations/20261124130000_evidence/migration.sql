-- CreateEnum
CREATE TYPE "verification_decision" AS ENUM ('verified', 'sent_back');

-- CreateEnum
CREATE TYPE "evidence_level" AS ENUM ('declared', 'documented', 'verified', 'replicated', 'sustained');

-- AlterTable
ALTER TABLE "model" ADD COLUMN     "withdraw_reason" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ,
ADD COLUMN     "withdrawn_by_id" UUID;

-- AlterTable
ALTER TABLE "search_model" ADD COLUMN     "evidence" "evidence_level" NOT NULL DEFAULT 'declared';

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "decision" "verification_decision" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "unit_code" VARCHAR(8) NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL,
    "decided_by_id" UUID,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verification_revision_id_key" ON "verification"("revision_id");

-- CreateIndex
CREATE INDEX "verification_unit_code_idx" ON "verification"("unit_code");

-- CreateIndex
CREATE INDEX "search_model_evidence_idx" ON "search_model"("evidence");

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "model_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Checks that hold whatever code writes.
ALTER TABLE "model" ADD CONSTRAINT "model_withdrawal_has_reason" CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL) AND (withdrawn_at IS NOT NULL OR withdrawn_by_id IS NULL));
ALTER TABLE "model" ADD CONSTRAINT "model_withdrawal_of_published" CHECK (withdrawn_at IS NULL OR published_revision_id IS NOT NULL);
ALTER TABLE "verification" ADD CONSTRAINT "verification_sent_back_has_reasons" CHECK (jsonb_typeof(reasons) = 'object' AND (decision = 'sent_back') = (reasons <> '{}'::jsonb));

-- A decision stays what it was; only the code of its unit may follow the unit's.
CREATE TRIGGER verification_immutable BEFORE UPDATE OF id, revision_id, decision, reasons, decided_at, decided_by_id OR DELETE ON "verification" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Withdrawn models of a unit are few among many.
CREATE INDEX "model_withdrawn" ON "model" (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- Nothing is verified yet, so what is published is either declared or documented.
UPDATE "search_model" SET evidence = 'documented'
FROM "model" JOIN "model_revision" revision ON revision.id = model.published_revision_id
WHERE model.id = "search_model".model_id
  AND jsonb_array_length(revision.content -> 'photos') > 0
  AND jsonb_array_length(revision.content -> 'results') > 0
  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(revision.content -> 'results') result
    WHERE result ->> 'on' IS NULL OR result ->> 'households' IS NULL);
