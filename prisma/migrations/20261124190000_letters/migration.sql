-- AlterTable
ALTER TABLE "account" ADD COLUMN     "lang" VARCHAR(8) NOT NULL DEFAULT 'vi',
ADD COLUMN     "news_stopped_at" TIMESTAMPTZ;

-- Who handed a model in last is read from the history: the draft forgets it when it is sent back or published.
CREATE INDEX "event_submission_idx" ON "event" ((payload ->> 'modelId'), id) WHERE name = 'model.submitted';
