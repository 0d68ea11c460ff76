-- CreateEnum
CREATE TYPE "unit_fact_kind" AS ENUM ('terrain', 'zone', 'hazards', 'livelihoods', 'languages', 'road', 'market', 'electricity', 'labour', 'land');

-- CreateTable
CREATE TABLE "unit_fact" (
    "id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "kind" "unit_fact_kind" NOT NULL,
    "value" JSONB,
    "valid_from" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poverty_standard" (
    "id" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "rural_income_vnd" INTEGER NOT NULL,
    "urban_income_vnd" INTEGER NOT NULL,
    "min_deprivations" INTEGER NOT NULL,
    "indicators" TEXT[],

    CONSTRAINT "poverty_standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poverty_count" (
    "id" UUID NOT NULL,
    "unit_code" VARCHAR(8) NOT NULL,
    "year" INTEGER NOT NULL,
    "households" INTEGER NOT NULL,
    "poor" INTEGER NOT NULL,
    "near_poor" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poverty_count_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_fact_unit_code_kind_valid_from_idx" ON "unit_fact"("unit_code", "kind", "valid_from");

-- CreateIndex
CREATE INDEX "poverty_count_unit_code_year_idx" ON "poverty_count"("unit_code", "year");

-- AddForeignKey
ALTER TABLE "unit_fact" ADD CONSTRAINT "unit_fact_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poverty_count" ADD CONSTRAINT "poverty_count_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Checks that hold whatever code writes.
ALTER TABLE "poverty_count" ADD CONSTRAINT "poverty_count_parts" CHECK (households >= 1 AND poor >= 0 AND near_poor >= 0 AND poor + near_poor <= households);
ALTER TABLE "poverty_standard" ADD CONSTRAINT "poverty_standard_dates_in_order" CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE "poverty_standard" ADD CONSTRAINT "poverty_standard_one_at_a_time" EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&);

-- A profile keeps its history: what counts no more stays as it was recorded.
CREATE TRIGGER unit_fact_immutable BEFORE UPDATE OR DELETE ON "unit_fact" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER poverty_count_immutable BEFORE UPDATE OR DELETE ON "poverty_count" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Decree 07/2021 held for 2022-2025 and was continued through 2026; the next begins on 1 January 2027.
INSERT INTO "poverty_standard" (id, legal_basis, valid_from, valid_to, rural_income_vnd, urban_income_vnd, min_deprivations, indicators) VALUES
  ('nd-07-2021', 'Nghị định 07/2021/NĐ-CP', '2022-01-01', '2027-01-01', 1500000, 2000000, 3,
   '{employment,dependents,nutrition,health-insurance,adult-education,child-schooling,housing-quality,housing-area,water-source,sanitation,telecom,info-devices}'),
  ('nd-351-2025', 'Nghị định 351/2025/NĐ-CP', '2027-01-01', NULL, 2200000, 2800000, 3,
   '{employment,dependents,nutrition,health-insurance,adult-education,child-schooling,housing-quality,housing-area,water-source,sanitation,telecom,info-devices}');
