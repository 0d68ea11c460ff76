import { namedPlace } from '#app/features/replications/named-place.ts'
import type { ReplicationState, SuccessRate } from '#app/features/replications/rules.ts'
import { stateOf } from '#app/features/replications/rules.ts'
import type { OutcomeMonths, WorkedWord } from '#app/features/replications/schema.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import { Prisma } from '#app/platform/prisma/client.ts'
import type { UnitKindName } from '#app/ui/place-name.tsx'

/** A line of descent has no ring in it; this only bounds a query that went wrong. */
const DEEPEST = 30
const LATEST = 5
const PAGE = 50
/** More places than this are not drawn; the table has them all. */
export const MOST_DRAWN = 1_000

/**
 * `line`: the replications of a model, those of the models that grew out of them, and so on. A place that replicates
 * the model itself is generation 1.
 */
const lineOf = (modelId: string) => Prisma.sql`
  with recursive line as (
    select id, model_id, 1 as generation from replication where model_id = ${modelId}::uuid
    union all
    select replication.id, replication.model_id, line.generation + 1 from line
    join model child on child.parent_replication_id = line.id and child.published_revision_id is not null
    join replication on replication.model_id = child.id
    where line.generation < ${DEEPEST})`

/** A replication with its unit and the outcome the success rate asks for: the latest after 12 months or more. */
const judged = Prisma.sql`
  replication r join unit on unit.code = r.unit_code
  left join lateral (select worked from outcome where replication_id = r.id and months >= 12
    order by months desc limit 1) late on true`

// `successRate` in rules.ts says the same of rows; lineage-queries.server.test.ts holds the two together.
const tally = Prisma.sql`
  count(*)::int as total,
  (count(*) filter (where r.stopped_at is not null))::int as stopped,
  (count(*) filter (where r.stopped_at is null and r.completed_at is null))::int as running,
  (count(*) filter (where r.stopped_at is not null or late.worked is not null))::int as measured,
  (count(*) filter (where late.worked in ('better', 'as_expected')))::int as worked`

const province = Prisma.sql`split_part(unit.path, '/', 2)`

/** How each of these models fared where it was replicated itself; a model nobody replicated is absent. */
export async function directRates(modelIds: readonly string[]): Promise<Map<string, SuccessRate>> {
  if (!modelIds.length) return new Map()
  const rows = await db.$queryRaw<(SuccessRate & { modelId: string })[]>`
    select r.model_id as "modelId", ${tally} from ${judged}
    where r.model_id = any(${[...modelIds]}::uuid[]) group by r.model_id`
  return new Map(rows.map(({ modelId, ...rate }) => [modelId, rate]))
}

export const noRate: SuccessRate = { worked: 0, measured: 0, running: 0, stopped: 0, total: 0 }

/** What a model's own page says of its line: one query, however long the line is. */
export async function lineageSummary(modelId: string, reader: Reader = db) {
  const rows = await reader.$queryRaw<(SuccessRate & { generation: number })[]>`
    ${lineOf(modelId)}
    select line.generation, ${tally} from line join ${judged} on r.id = line.id
    group by line.generation order by line.generation`
  const { generation: _, ...direct } = rows[0] ?? { generation: 1, ...noRate }
  return { direct, whole: rows.reduce(together, noRate), generations: rows.length }
}

function together(a: SuccessRate, b: SuccessRate): SuccessRate {
  return {
    worked: a.worked + b.worked,
    measured: a.measured + b.measured,
    running: a.running + b.running,
    stopped: a.stopped + b.stopped,
    total: a.total + b.total,
  }
}

type Grouped = SuccessRate & { generation: number | null; code: string | null; name: string | null }

/** The whole line by generation, by province and by terrain; a commune with two terrains counts under both. */
export async function lineageBreakdown(modelId: string) {
  const [grouped, terrains] = await Promise.all([
    db.$queryRaw<Grouped[]>`
      ${lineOf(modelId)}, counted as (
        select line.generation, ${province} as code, ${tally} from line join ${judged} on r.id = line.id
        group by grouping sets ((line.generation), (${province})))
      select counted.*, unit.name from counted left join unit on unit.code = counted.code
      order by counted.generation nulls last, counted.total desc, counted.code`,
    db.$queryRaw<(SuccessRate & { terrain: string | null })[]>`
      ${lineOf(modelId)}
      select terrain.id as terrain, ${tally} from line join ${judged} on r.id = line.id
      left join lateral (select value from unit_fact
        where unit_code = r.unit_code and kind = 'terrain' and valid_from <= current_date
        order by valid_from desc, recorded_at desc, id desc limit 1) fact on true
      left join lateral jsonb_array_elements_text(
        case when jsonb_typeof(fact.value) = 'array' then fact.value else '[]'::jsonb end) terrain(id) on true
      group by terrain.id order by total desc, terrain`,
  ])
  const rate = ({ worked, measured, running, stopped, total }: SuccessRate): SuccessRate => ({
    worked,
    measured,
    running,
    stopped,
    total,
  })
  return {
    generations: grouped.flatMap((row) =>
      row.generation === null ? [] : [{ generation: row.generation, ...rate(row) }],
    ),
    provinces: grouped.flatMap((row) =>
      row.code === null ? [] : [{ code: row.code, name: row.name ?? row.code, ...rate(row) }],
    ),
    terrains,
  }
}

type PlaceColumns = {
  id: string
  generation: number
  hamlet: string
  kind: UnitKindName
  name: string
  parentCode: string | null
  parentName: string | null
  activatedAt: Date | null
  completedAt: Date | null
  stoppedAt: Date | null
  months: OutcomeMonths | null
  worked: WorkedWord | null
}

const placeColumns = Prisma.sql`
  r.id, line.generation, r.hamlet, unit.kind::text as kind, unit.name, parent.code as "parentCode",
  parent.name as "parentName", r.activated_at as "activatedAt", r.completed_at as "completedAt",
  r.stopped_at as "stoppedAt", latest.months, latest.worked::text as worked`

const placed = Prisma.sql`
  line join replication r on r.id = line.id
  join unit on unit.code = r.unit_code left join unit parent on parent.code = unit.parent_code
  left join lateral (select months, worked from outcome where replication_id = r.id
    order by months desc limit 1) latest on true`

function placeOf({ hamlet, kind, name, parentCode, parentName, months, worked, ...row }: PlaceColumns): {
  id: string
  generation: number
  place: ReturnType<typeof namedPlace>
  state: ReplicationState
  outcome: { months: OutcomeMonths; worked: WorkedWord } | null
} {
  const parent = parentCode === null ? null : { code: parentCode, name: parentName ?? '' }
  return {
    id: row.id,
    generation: row.generation,
    place: namedPlace({ hamlet, unit: { kind, name, parent } }),
    state: stateOf(row),
    outcome: months === null || worked === null ? null : { months, worked },
  }
}

type Drawn = PlaceColumns & {
  modelId: string
  provinceCode: string
  childId: string | null
  childSlug: string | null
  childTitle: string | null
}

/** Every place of the line with the model it copied and the model it became, for drawing: at most `MOST_DRAWN`. */
export async function lineagePlaces(modelId: string) {
  const rows = await db.$queryRaw<Drawn[]>`
    ${lineOf(modelId)}
    select ${placeColumns}, r.model_id as "modelId", ${province} as "provinceCode", child.id as "childId",
      child.slug as "childSlug", revision.title as "childTitle"
    from ${placed}
    left join model child on child.parent_replication_id = r.id and child.published_revision_id is not null
    left join model_revision revision on revision.id = child.published_revision_id
    order by line.generation, r.started_on, r.id limit ${MOST_DRAWN}`
  return rows.map((row) => ({
    ...placeOf(row),
    modelId: row.modelId,
    provinceCode: row.provinceCode,
    provinceName: row.parentCode === row.provinceCode ? (row.parentName ?? '') : row.name,
    child:
      row.childId === null
        ? null
        : { id: row.childId, slug: row.childSlug ?? '', title: row.childTitle ?? '' },
  }))
}
export type LineagePlace = Awaited<ReturnType<typeof lineagePlaces>>[number]

export type LineageFilter = { generation?: number | undefined; provinceCode?: string | undefined }
export type LineageCursor = { generation: number; startedOn: string; id: string }

type Listed = PlaceColumns & {
  startedOn: string
  households: number
  revision: number
  sourceSlug: string
  sourceTitle: string
  changes: number
}

/** The line as a table, one page at a time: nearest generation first, then by start. */
export async function lineageRows(
  modelId: string,
  { generation, provinceCode }: LineageFilter = {},
  after: LineageCursor | null = null,
  take = PAGE,
) {
  const nearer = generation === undefined ? Prisma.empty : Prisma.sql`and line.generation = ${generation}`
  const inside = provinceCode === undefined ? Prisma.empty : Prisma.sql`and ${province} = ${provinceCode}`
  const beyond = after
    ? Prisma.sql`and (line.generation, r.started_on, r.id)
        > (${after.generation}, ${after.startedOn}::date, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<Listed[]>`
    ${lineOf(modelId)}
    select ${placeColumns}, r.started_on::text as "startedOn", r.households, copied.number as revision,
      source.slug as "sourceSlug", copied.title as "sourceTitle",
      (select count(*) from adaptation where replication_id = r.id)::int as changes
    from ${placed}
    join model_revision copied on copied.id = r.revision_id join model source on source.id = r.model_id
    where true ${nearer} ${inside} ${beyond}
    order by line.generation, r.started_on, r.id limit ${take + 1}`
  const shown = rows.slice(0, take)
  const last = rows.length > take ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ startedOn, households, revision, sourceSlug, sourceTitle, changes, ...row }) => ({
      ...placeOf(row),
      startedOn,
      households,
      revision,
      source: { slug: sourceSlug, title: sourceTitle },
      changes,
    })),
    next: last ? { generation: last.generation, startedOn: last.startedOn, id: last.id } : null,
  }
}
export type LineageRow = Awaited<ReturnType<typeof lineageRows>>['rows'][number]

/** The places that took a model up last, for its own page. */
export async function latestPlaces(modelId: string) {
  const rows = await db.$queryRaw<(PlaceColumns & Pick<Listed, 'startedOn' | 'households' | 'revision'>)[]>`
    with line as (select id, 1 as generation from replication where model_id = ${modelId}::uuid
      order by started_on desc, id desc limit ${LATEST})
    select ${placeColumns}, r.started_on::text as "startedOn", r.households, copied.number as revision
    from ${placed} join model_revision copied on copied.id = r.revision_id
    order by r.started_on desc, r.id desc`
  return rows.map(({ startedOn, households, revision, ...row }) => ({
    ...placeOf(row),
    startedOn,
    households,
    revision,
  }))
}

/** The replication a model grew out of, and the model that one copied. */
export async function parentOf(modelId: string, reader: Reader = db) {
  const model = await reader.model.findUnique({
    where: { id: modelId },
    select: {
      parentReplication: {
        select: {
          id: true,
          model: { select: { slug: true, publishedRevision: { select: { title: true } } } },
        },
      },
    },
  })
  const parent = model?.parentReplication
  return parent
    ? { planId: parent.id, slug: parent.model.slug, title: parent.model.publishedRevision?.title ?? '' }
    : null
}
