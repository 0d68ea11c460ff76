import type { Evidence, EvidenceFacts } from '#app/features/models/evidence-rules.ts'
import { evidenceOf } from '#app/features/models/evidence-rules.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

type Row = EvidenceFacts & { id: string }

/** How far each of these models is proven now; one that was never published is absent. */
export async function evidenceOfModels(
  modelIds: readonly string[],
  reader: Reader = db,
): Promise<Map<string, Evidence>> {
  if (!modelIds.length) return new Map()
  // Counted in the database: the texts themselves are a hundred times as long as what is asked of them.
  const rows = await reader.$queryRaw<Row[]>`
    select model.id, jsonb_array_length(revision.content -> 'photos') as photos,
      said.*,
      exists (select 1 from verification
        where revision_id = revision.id and decision = 'verified') as verified,
      others.adopters, others."goodAfter12", others."goodAfter24"
    from model
    join model_revision revision on revision.id = model.published_revision_id
    cross join lateral (
      select count(*)::int as results,
        (count(*) filter (where row ->> 'on' is null))::int as "resultsWithoutDate",
        (count(*) filter (where row ->> 'households' is null))::int as "resultsWithoutHouseholds",
        (count(*) filter (where row ->> 'baseline' is null))::int as "resultsWithoutBaseline",
        (count(*) filter (where not revision.content @> jsonb_build_object('files', jsonb_build_array(
          jsonb_build_object('proves', 'results.' || coalesce(row ->> 'id', 'r' || place))))))::int as "resultsWithoutFile"
      from jsonb_array_elements(revision.content -> 'results') with ordinality rows (row, place)) said
    cross join lateral (
      select count(distinct replication.unit_code)::int as adopters,
        (count(distinct replication.unit_code) filter (where outcome.months = 12))::int as "goodAfter12",
        (count(distinct replication.unit_code) filter (where outcome.months = 24))::int as "goodAfter24"
      from replication
      left join outcome on outcome.replication_id = replication.id and outcome.worked in ('as_expected', 'better')
      where replication.model_id = model.id and replication.unit_code <> model.unit_code) others
    where model.id = any(${[...modelIds]}::uuid[])`
  return new Map(rows.map(({ id, ...facts }) => [id, evidenceOf(facts)]))
}
