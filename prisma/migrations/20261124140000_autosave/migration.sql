-- CreateTable
CREATE TABLE "draft_autosave" (
    "model_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "fields" JSONB,
    "lang" VARCHAR(8) NOT NULL,
    "base_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "draft_autosave_pkey" PRIMARY KEY ("model_id","account_id","client_id")
);

-- CreateIndex
CREATE INDEX "draft_autosave_at_idx" ON "draft_autosave"("at");

-- AddForeignKey
ALTER TABLE "draft_autosave" ADD CONSTRAINT "draft_autosave_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model_draft"("model_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "draft_autosave" ADD CONSTRAINT "draft_autosave_counts" CHECK (sequence >= 1 AND base_version >= 1);
