-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('editor', 'approver', 'reviewer', 'council_member', 'signer', 'moderator', 'administrator');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('verify_email', 'reset_password');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('country', 'province', 'central_city', 'commune', 'ward', 'special_zone');

-- CreateEnum
CREATE TYPE "former_name_level" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "worked" AS ENUM ('better', 'as_expected', 'partly', 'failed');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ,
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "home_unit_code" VARCHAR(8),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspended_at" TIMESTAMPTZ,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "role_name" NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ,
    "granted_by_id" UUID,
    "ended_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "external_id" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_revision_id" UUID,
    "first_published_at" TIMESTAMPTZ,
    "form_key" UUID,
    "example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_draft" (
    "model_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ,
    "submitted_by_id" UUID,
    "returned_at" TIMESTAMPTZ,
    "returned_by_id" UUID,
    "return_reason" TEXT,

    CONSTRAINT "model_draft_pkey" PRIMARY KEY ("model_id")
);

-- CreateTable
CREATE TABLE "model_revision" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "published_by_id" UUID,
    "authored_by_id" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "indicators" TEXT[],
    "beneficiaries" TEXT[],
    "terrain" TEXT[],
    "hazards" TEXT[],
    "tags" TEXT[],
    "households" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "total_cost_vnd" BIGINT NOT NULL,
    "content" JSONB NOT NULL,
    "html" JSONB NOT NULL,

    CONSTRAINT "model_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_photo" (
    "model_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "model_photo_pkey" PRIMARY KEY ("model_id","file_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "code" VARCHAR(8) NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "parent_code" VARCHAR(8),
    "path" TEXT NOT NULL,
    "region" VARCHAR(8),
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "replaced_by_code" VARCHAR(8),
    "legal_basis" TEXT,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit_past" (
    "id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" VARCHAR(8),
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "legal_basis" TEXT,

    CONSTRAINT "unit_past_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_former_name" (
    "unit_code" VARCHAR(8) NOT NULL,
    "level" "former_name_level" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "partial" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_former_name_pkey" PRIMARY KEY ("unit_code","level","name")
);

-- CreateTable
CREATE TABLE "unit_code_alias" (
    "alias" VARCHAR(8) NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,

    CONSTRAINT "unit_code_alias_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "replication" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "households" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "costs" JSONB NOT NULL,
    "adaptations" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ,
    "completed_at" TIMESTAMPTZ,
    "stopped_at" TIMESTAMPTZ,
    "stop_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "form_key" UUID,
    "external_id" TEXT,

    CONSTRAINT "replication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "replication_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_entry" (
    "id" UUID NOT NULL,
    "replication_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "households" INTEGER NOT NULL,
    "written_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID,

    CONSTRAINT "progress_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "id" UUID NOT NULL,
    "replication_id" UUID NOT NULL,
    "months" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "worked" "worked" NOT NULL,
    "households_reached" INTEGER NOT NULL,
    "households_escaped" INTEGER NOT NULL,
    "results" JSONB NOT NULL,
    "lessons" TEXT NOT NULL,
    "reported_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_model" (
    "model_id" UUID NOT NULL,
    "province_code" VARCHAR(8) NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "category" TEXT NOT NULL,
    "beneficiaries" TEXT[],
    "terrain" TEXT[],
    "hazards" TEXT[],
    "indicators" TEXT[],
    "published_at" TIMESTAMPTZ NOT NULL,
    "lex" tsvector NOT NULL,

    CONSTRAINT "search_model_pkey" PRIMARY KEY ("model_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_home_unit_code_idx" ON "account"("home_unit_code");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "account_token_account_id_purpose_idx" ON "account_token"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_code_role_idx" ON "role_grant"("unit_code", "role");

-- CreateIndex
CREATE INDEX "role_grant_granted_by_id_idx" ON "role_grant"("granted_by_id");

-- CreateIndex
CREATE INDEX "role_grant_ended_by_id_idx" ON "role_grant"("ended_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_key_key" ON "letter"("key");

-- CreateIndex
CREATE INDEX "letter_created_at_idx" ON "letter"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "model_slug_key" ON "model"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "model_external_id_key" ON "model"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "model_published_revision_id_key" ON "model"("published_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "model_form_key_key" ON "model"("form_key");

-- CreateIndex
CREATE INDEX "model_unit_code_idx" ON "model"("unit_code");

-- CreateIndex
CREATE INDEX "model_first_published_at_id_idx" ON "model"("first_published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "model_draft_submitted_at_idx" ON "model_draft"("submitted_at");

-- CreateIndex
CREATE INDEX "model_draft_edited_at_idx" ON "model_draft"("edited_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "model_revision_model_id_number_key" ON "model_revision"("model_id", "number");

-- CreateIndex
CREATE INDEX "model_photo_file_id_idx" ON "model_photo"("file_id");

-- CreateIndex
CREATE INDEX "stored_file_unit_code_idx" ON "stored_file"("unit_code");

-- CreateIndex
CREATE INDEX "stored_file_created_at_idx" ON "stored_file"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "unit_path_key" ON "unit"("path");

-- CreateIndex
CREATE INDEX "unit_parent_code_idx" ON "unit"("parent_code");

-- CreateIndex
CREATE INDEX "unit_name_key_idx" ON "unit"("name_key");

-- CreateIndex
CREATE INDEX "unit_replaced_by_code_idx" ON "unit"("replaced_by_code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_past_unit_code_valid_from_key" ON "unit_past"("unit_code", "valid_from");

-- CreateIndex
CREATE INDEX "unit_former_name_name_key_idx" ON "unit_former_name"("name_key");

-- CreateIndex
CREATE INDEX "unit_code_alias_unit_code_idx" ON "unit_code_alias"("unit_code");

-- CreateIndex
CREATE INDEX "event_name_at_idx" ON "event"("name", "at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "replication_form_key_key" ON "replication"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "replication_external_id_key" ON "replication"("external_id");

-- CreateIndex
CREATE INDEX "replication_model_id_started_on_idx" ON "replication"("model_id", "started_on");

-- CreateIndex
CREATE INDEX "replication_revision_id_idx" ON "replication"("revision_id");

-- CreateIndex
CREATE INDEX "replication_unit_code_started_on_idx" ON "replication"("unit_code", "started_on");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_replication_id_position_key" ON "milestone"("replication_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "progress_entry_form_key_key" ON "progress_entry"("form_key");

-- CreateIndex
CREATE INDEX "progress_entry_replication_id_on_idx" ON "progress_entry"("replication_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_replication_id_months_key" ON "outcome"("replication_id", "months");

-- CreateIndex
CREATE INDEX "search_model_published_at_model_id_idx" ON "search_model"("published_at" DESC, "model_id" DESC);

-- CreateIndex
CREATE INDEX "search_model_province_code_idx" ON "search_model"("province_code");

-- CreateIndex
CREATE INDEX "search_model_category_idx" ON "search_model"("category");

-- CreateIndex
CREATE INDEX "search_model_lex_idx" ON "search_model" USING GIN ("lex");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_home_unit_code_fkey" FOREIGN KEY ("home_unit_code") REFERENCES "unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_published_revision_id_fkey" FOREIGN KEY ("published_revision_id") REFERENCES "model_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_draft" ADD CONSTRAINT "model_draft_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_revision" ADD CONSTRAINT "model_revision_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_photo" ADD CONSTRAINT "model_photo_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_photo" ADD CONSTRAINT "model_photo_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_replaced_by_code_fkey" FOREIGN KEY ("replaced_by_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_past" ADD CONSTRAINT "unit_past_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_former_name" ADD CONSTRAINT "unit_former_name_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_code_alias" ADD CONSTRAINT "unit_code_alias_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication" ADD CONSTRAINT "replication_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication" ADD CONSTRAINT "replication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "model_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication" ADD CONSTRAINT "replication_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_replication_id_fkey" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_replication_id_fkey" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_replication_id_fkey" FOREIGN KEY ("replication_id") REFERENCES "replication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_model" ADD CONSTRAINT "search_model_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Checks that hold whatever code writes.
ALTER TABLE "unit" ADD CONSTRAINT "unit_code_form" CHECK (code = 'VN' OR code ~ '^[0-9]{2}([0-9]{3})?$');
ALTER TABLE "unit" ADD CONSTRAINT "unit_dates_in_order" CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE "unit" ADD CONSTRAINT "unit_one_root" CHECK ((parent_code IS NULL) = (code = 'VN'));
ALTER TABLE "unit_past" ADD CONSTRAINT "unit_past_dates_in_order" CHECK (valid_to > valid_from);
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_dates_in_order" CHECK (ends_at IS NULL OR ends_at >= starts_at);
ALTER TABLE "account" ADD CONSTRAINT "account_email_form" CHECK (email = lower(email) AND position('@' in email) > 1);
ALTER TABLE "model_draft" ADD CONSTRAINT "model_draft_version_counts" CHECK (version >= 1);
ALTER TABLE "model_revision" ADD CONSTRAINT "model_revision_counts" CHECK (number >= 1 AND households >= 1 AND months >= 1 AND total_cost_vnd >= 0);
ALTER TABLE "replication" ADD CONSTRAINT "replication_households" CHECK (households >= 1);
ALTER TABLE "replication" ADD CONSTRAINT "replication_one_end" CHECK (completed_at IS NULL OR stopped_at IS NULL);
ALTER TABLE "replication" ADD CONSTRAINT "replication_stop_has_reason" CHECK ((stopped_at IS NULL) = (stop_reason IS NULL));
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_households" CHECK (households >= 0);
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_months" CHECK (months IN (6, 12, 24));
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_households" CHECK (households_escaped >= 0 AND households_escaped <= households_reached);

-- One open grant of a role in a unit for an account.
CREATE UNIQUE INDEX "role_grant_one_open" ON "role_grant" (account_id, role, unit_code) WHERE ends_at IS NULL;

-- What was published stays what it was.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER model_revision_immutable BEFORE UPDATE OR DELETE ON "model_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_immutable BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The folded words are read only for candidates, so they live outside the row and the filters stay dense.
ALTER TABLE "search_model" ALTER COLUMN lex SET STORAGE EXTERNAL;
ALTER TABLE "search_model" SET (toast_tuple_target = 128);
