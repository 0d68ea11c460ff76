-- CreateTable
CREATE TABLE "word_report" (
    "id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "form_key" UUID NOT NULL,
    "form_digest" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,
    "placed_at" TIMESTAMPTZ,
    "placed_by_id" UUID,
    "model_id" UUID,
    "remainder" JSONB,

    CONSTRAINT "word_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "word_report_picture" (
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "word_report_picture_pkey" PRIMARY KEY ("report_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "word_report_form_key_key" ON "word_report"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "word_report_model_id_key" ON "word_report"("model_id");

-- CreateIndex
CREATE INDEX "word_report_unit_code_idx" ON "word_report"("unit_code");

-- CreateIndex
CREATE INDEX "word_report_uploaded_at_idx" ON "word_report"("uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "word_report_picture_file_id_key" ON "word_report_picture"("file_id");

-- AddForeignKey
ALTER TABLE "word_report" ADD CONSTRAINT "word_report_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_report" ADD CONSTRAINT "word_report_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_report_picture" ADD CONSTRAINT "word_report_picture_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "word_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_report_picture" ADD CONSTRAINT "word_report_picture_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Either waiting with its content, or placed by somebody.
ALTER TABLE "word_report" ADD CONSTRAINT "word_report_state" CHECK ((content IS NULL) = (placed_at IS NOT NULL) AND (placed_at IS NULL) = (placed_by_id IS NULL));
