-- AlterTable
ALTER TABLE "model" ADD COLUMN     "form_digest" TEXT;

-- AlterTable
ALTER TABLE "replication" ADD COLUMN     "form_digest" TEXT;

-- AlterTable
ALTER TABLE "progress_entry" ADD COLUMN     "form_digest" TEXT;
