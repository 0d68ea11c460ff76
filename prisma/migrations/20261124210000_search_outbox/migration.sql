-- CreateTable
CREATE TABLE "search_outbox" (
    "model_id" UUID NOT NULL,
    "change" BIGINT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ,
    "task_uid" BIGINT,
    "error" TEXT,
    "failed_at" TIMESTAMPTZ,

    CONSTRAINT "search_outbox_pkey" PRIMARY KEY ("model_id")
);

CREATE SEQUENCE "search_outbox_change";

-- What still has to be told is little, whatever was told before.
CREATE INDEX "search_outbox_waiting" ON "search_outbox" ("change") WHERE "told_at" IS NULL;
