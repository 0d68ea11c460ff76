-- CreateEnum
CREATE TYPE "search_word_kind" AS ENUM ('folded', 'accented', 'pair', 'whole');

-- AlterTable
ALTER TABLE "search_model" ADD COLUMN     "cost_band" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cost_thousands" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ordinal" SERIAL NOT NULL,
ADD COLUMN     "region" VARCHAR(8) NOT NULL DEFAULT '',
ADD COLUMN     "replicated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replications" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "time_band" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "year" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "search_word" (
    "kind" "search_word_kind" NOT NULL,
    "word" TEXT NOT NULL,
    "docs" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("kind","word")
);

-- CreateTable
CREATE TABLE "search_word_rule" (
    "id" UUID NOT NULL,
    "list" VARCHAR(20) NOT NULL,
    "line" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "search_word_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "search_model_ordinal_key" ON "search_model"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "search_word_rule_list_line_key" ON "search_word_rule"("list", "line");

-- CreateIndex
CREATE INDEX "search_model_unit_code_idx" ON "search_model"("unit_code");

-- Beginnings of words are looked up, whatever the database sorts by.
CREATE INDEX "search_word_beginning" ON "search_word" (word text_pattern_ops) WHERE kind = 'folded';

CREATE SEQUENCE "search_version";
