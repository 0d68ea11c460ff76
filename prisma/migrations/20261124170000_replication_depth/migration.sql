-- CreateEnum
CREATE TYPE "audience" AS ENUM ('public', 'officials');

-- CreateEnum
CREATE TYPE "adapted_part" AS ENUM ('problem', 'approach', 'conditions', 'sustainability', 'lessons', 'risks', 'steps', 'costs', 'other');

-- CreateEnum
CREATE TYPE "offer_decision" AS ENUM ('accepted', 'declined');

-- AlterTable
ALTER TABLE "model" ADD COLUMN     "parent_replication_id" UUID;

-- AlterTable
ALTER TABLE "outcome" ADD COLUMN     "lessons_for" "audience" NOT NULL DEFAULT 'public';

-- AlterTable
ALTER TABLE "replication" ADD COLUMN     "expected" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "found_funding" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "hamlet" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stop_reason_for" "audience" NOT NULL DEFAULT 'public';

-- CreateTable
CREATE TABLE "adaptation" (
    "id" UUID NOT NULL,
    "replication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "part" "adapted_part" NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "adaptation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_photo" (
    "file_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "progress_photo_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "offered_change" (
    "id" UUID NOT NULL,
    "replication_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "message" TEXT NOT NULL,
    "offered_by_id" UUID,
    "offered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "offer_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "decline_reason" TEXT,
    "form_key" UUID,
    "form_digest" TEXT,

    CONSTRAINT "offered_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "adaptation_replication_id_position_key" ON "adaptation"("replication_id", "position");

-- CreateIndex
CREATE INDEX "progress_photo_entry_id_idx" ON "progress_photo"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "offered_change_form_key_key" ON "offered_change"("form_key");

-- CreateIndex
CREATE INDEX "offered_change_model_id_offered_at_idx" ON "offered_change"("model_id", "offered_at");

-- CreateIndex
CREATE INDEX "offered_change_replication_id_idx" ON "offered_change"("replication_id");

-- CreateIndex
CREATE UNIQUE INDEX "model_parent_replication_id_key" ON "model"("parent_replication_id");

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_parent_replication_id_fkey" FOREIGN KEY ("parent_replication_id") REFERENCES "replication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_replication_id_fkey" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_photo" ADD CONSTRAINT "progress_photo_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "progress_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_photo" ADD CONSTRAINT "progress_photo_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offered_change" ADD CONSTRAINT "offered_change_replication_id_fkey" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offered_change" ADD CONSTRAINT "offered_change_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Checks that hold whatever code writes.
ALTER TABLE "replication" ADD CONSTRAINT "replication_hamlet_length" CHECK (length(hamlet) <= 400);
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_says_what_and_why" CHECK (what <> '' AND why <> '');
-- A success has nothing to protect, and others are to learn from it.
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_protects_failure_only" CHECK (lessons_for = 'public' OR worked IN ('partly', 'failed'));
ALTER TABLE "replication" ADD CONSTRAINT "replication_protects_stop_only" CHECK (stop_reason_for = 'public' OR stopped_at IS NOT NULL);
ALTER TABLE "offered_change" ADD CONSTRAINT "offered_change_decision_whole" CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NOT NULL OR decided_by_id IS NULL) AND ((decision IS NOT DISTINCT FROM 'declined') = (decline_reason IS NOT NULL)));
ALTER TABLE "offered_change" ADD CONSTRAINT "offered_change_not_empty" CHECK (jsonb_typeof(changes) = 'array' AND changes <> '[]'::jsonb);

-- One question at a time: the next offer waits for the answer to the one before.
CREATE UNIQUE INDEX "offered_change_one_waiting" ON "offered_change" (replication_id) WHERE decision IS NULL;

-- What was offered stays what it was, and is decided once.
CREATE TRIGGER offered_change_immutable BEFORE UPDATE OF id, replication_id, model_id, changes, message, offered_by_id, offered_at OR DELETE ON "offered_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER offered_change_decided_once BEFORE UPDATE ON "offered_change" FOR EACH ROW WHEN (OLD.decision IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- A line of descent is a fact, and without this one could be bent into a ring.
CREATE TRIGGER model_parent_immutable BEFORE UPDATE OF parent_replication_id ON "model" FOR EACH ROW WHEN (OLD.parent_replication_id IS NOT NULL AND OLD.parent_replication_id IS DISTINCT FROM NEW.parent_replication_id) EXECUTE FUNCTION refuse_change();
