-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "stop_link" TEXT;

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "lang" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "checked_at" TIMESTAMPTZ NOT NULL,
    "stopped_at" TIMESTAMPTZ,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_news" (
    "saved_search_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ NOT NULL,
    "seen_at" TIMESTAMPTZ,

    CONSTRAINT "saved_search_news_pkey" PRIMARY KEY ("saved_search_id","model_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_account_id_query_key" ON "saved_search"("account_id", "query");

-- CreateIndex
CREATE INDEX "saved_search_news_model_id_idx" ON "saved_search_news"("model_id");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_news" ADD CONSTRAINT "saved_search_news_saved_search_id_fkey" FOREIGN KEY ("saved_search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_news" ADD CONSTRAINT "saved_search_news_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_bounded" CHECK (char_length(query) <= 2000);

-- The worker walks through those who are waiting to be told, somebody after the other.
CREATE INDEX "saved_search_waiting" ON "saved_search"("account_id", "checked_at") WHERE stopped_at IS NULL;

-- What the frame of every page counts for whoever is signed in.
CREATE INDEX "saved_search_news_unseen" ON "saved_search_news"("saved_search_id") WHERE seen_at IS NULL;
