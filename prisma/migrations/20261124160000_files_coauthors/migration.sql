-- DropForeignKey
ALTER TABLE "draft_autosave" DROP CONSTRAINT "draft_autosave_model_id_fkey";

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('pdf', 'docx', 'xlsx');

-- CreateTable
CREATE TABLE "model_file" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taken_upload" (
    "model_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "taken_upload_pkey" PRIMARY KEY ("model_id","key","digest")
);

-- CreateTable
CREATE TABLE "model_coauthor" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "account_id" UUID,
    "invited_by_id" UUID,
    "invited_at" TIMESTAMPTZ NOT NULL,
    "accepted_at" TIMESTAMPTZ,
    "declined_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "ended_by_id" UUID,
    "credit_name" TEXT NOT NULL DEFAULT '',
    "credit_unit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "model_coauthor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "model_file_model_id_idx" ON "model_file"("model_id");

-- CreateIndex
CREATE INDEX "taken_upload_at_idx" ON "taken_upload"("at");

-- CreateIndex
CREATE INDEX "model_coauthor_model_id_idx" ON "model_coauthor"("model_id");

-- CreateIndex
CREATE INDEX "model_coauthor_email_idx" ON "model_coauthor"("email");

-- CreateIndex
CREATE INDEX "model_coauthor_account_id_idx" ON "model_coauthor"("account_id");

-- AddForeignKey
ALTER TABLE "draft_autosave" ADD CONSTRAINT "draft_autosave_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_file" ADD CONSTRAINT "model_file_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_upload" ADD CONSTRAINT "taken_upload_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_coauthor" ADD CONSTRAINT "model_coauthor_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- Checks that hold whatever code writes.
ALTER TABLE "model_file" ADD CONSTRAINT "model_file_bytes_positive" CHECK (bytes > 0);
ALTER TABLE "model_coauthor" ADD CONSTRAINT "model_coauthor_answers_once" CHECK (accepted_at IS NULL OR declined_at IS NULL);
ALTER TABLE "model_coauthor" ADD CONSTRAINT "model_coauthor_accepts_as_somebody" CHECK ((accepted_at IS NULL) = (account_id IS NULL));
ALTER TABLE "model_coauthor" ADD CONSTRAINT "model_coauthor_named_once_accepted" CHECK (accepted_at IS NOT NULL OR (credit_name = '' AND credit_unit = ''));

-- One open invitation for an address, and one person once among those who write together.
CREATE UNIQUE INDEX "model_coauthor_open" ON "model_coauthor" (model_id, email) WHERE declined_at IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX "model_coauthor_person" ON "model_coauthor" (model_id, account_id) WHERE account_id IS NOT NULL AND ended_at IS NULL;

-- A result without what was there before says nothing of a change, so it documents nothing.
UPDATE "search_model" SET evidence = 'declared'
FROM "model" JOIN "model_revision" revision ON revision.id = model.published_revision_id
WHERE model.id = "search_model".model_id AND "search_model".evidence = 'documented'
  AND EXISTS (SELECT 1 FROM jsonb_array_elements(revision.content -> 'results') result WHERE result ->> 'baseline' IS NULL);
