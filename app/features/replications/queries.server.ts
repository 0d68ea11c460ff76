import { missing } from '#app/lib/errors.ts'
import { namedPlace } from '#app/features/replications/named-place.ts'
import { stateOf } from '#app/features/replications/rules.ts'
import type { FundingRow, OutcomeResult, PlannedCost } from '#app/features/replications/schema.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const unit = {
  select: {
    code: true,
    kind: true,
    name: true,
    path: true,
    validTo: true,
    parent: { select: { code: true, name: true } },
  },
}

const outcomeCard = {
  months: true,
  on: true,
  worked: true,
  householdsReached: true,
  householdsEscaped: true,
} as const

const card = {
  id: true,
  hamlet: true,
  households: true,
  startedOn: true,
  activatedAt: true,
  completedAt: true,
  stoppedAt: true,
  revision: { select: { number: true } },
  unit,
  outcomes: { select: outcomeCard, orderBy: { months: 'asc' } },
} satisfies Prisma.ReplicationSelect

type CardRow = Prisma.ReplicationGetPayload<{ select: typeof card }>
function withState<T extends Pick<CardRow, 'activatedAt' | 'completedAt' | 'stoppedAt'>>(row: T) {
  return { ...row, state: stateOf(row) }
}

/** What these units, and those directly under them, replicate; the latest first. */
export async function replicationsIn(unitCodes: readonly string[], take = 50) {
  const codes = [...unitCodes]
  const rows = await db.replication.findMany({
    where: { unit: { OR: [{ code: { in: codes } }, { parentCode: { in: codes } }] } },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    select: { ...card, revision: { select: { number: true, title: true } } },
    take,
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.revision.title,
    unit: namedPlace(row),
    households: row.households,
    startedOn: row.startedOn.toISOString().slice(0, 10),
    state: stateOf(row),
  }))
}

export type ReplicationCounts = { total: number; running: number; completed: number; stopped: number }

/** How many replications each of these models has, by state; a model without any is absent. */
export async function replicationCounts(
  modelIds: readonly string[],
): Promise<Map<string, ReplicationCounts>> {
  const rows = await db.$queryRaw<(ReplicationCounts & { modelId: string })[]>`
    select model_id as "modelId", count(*)::int as total,
      (count(*) filter (where completed_at is null and stopped_at is null))::int as running,
      (count(*) filter (where completed_at is not null))::int as completed,
      (count(*) filter (where stopped_at is not null))::int as stopped
    from replication where model_id = any(${[...modelIds]}::uuid[]) group by model_id`
  return new Map(rows.map(({ modelId, ...counts }) => [modelId, counts]))
}

const whole = {
  ...card,
  version: true,
  adaptations: true,
  adapted: { select: { part: true, what: true, why: true }, orderBy: { position: 'asc' } },
  costs: true,
  foundFunding: true,
  expected: true,
  stopReason: true,
  stopReasonFor: true,
  createdAt: true,
  model: {
    select: {
      id: true,
      slug: true,
      unit,
      withdrawnAt: true,
      publishedRevision: { select: { title: true, number: true } },
    },
  },
  becameModel: {
    select: { slug: true, publishedRevisionId: true, publishedRevision: { select: { title: true } } },
  },
  revision: {
    select: { number: true, title: true, households: true, months: true, content: true, startedOn: true },
  },
  milestones: {
    select: { position: true, title: true, dueOn: true, doneOn: true },
    orderBy: { position: 'asc' },
  },
  progress: {
    select: {
      id: true,
      on: true,
      text: true,
      households: true,
      photos: {
        select: { fileId: true, alt: true, caption: true, file: { select: { width: true, height: true } } },
        orderBy: { fileId: 'asc' },
      },
    },
    orderBy: [{ on: 'desc' }, { createdAt: 'desc' }],
  },
  outcomes: {
    select: { ...outcomeCard, results: true, lessons: true, lessonsFor: true },
    orderBy: { months: 'asc' },
  },
} satisfies Prisma.ReplicationSelect

async function wholeById(id: string, reader: Reader) {
  if (!isId(id)) throw missing()
  const row = await reader.replication.findUnique({ where: { id }, select: whole })
  if (!row) throw missing()
  return {
    ...withState(row),
    unitPath: row.unit.path.split('/'),
    costs: row.costs as PlannedCost[],
    foundFunding: row.foundFunding as FundingRow[],
    expected: row.expected as OutcomeResult[],
    outcomes: row.outcomes.map((outcome) => ({ ...outcome, results: outcome.results as OutcomeResult[] })),
  }
}

export type WholeReplication = Awaited<ReturnType<typeof wholeById>>

/**
 * One replication with its plan and reports, or 404. Notes kept for officials are null for everybody else: nothing
 * that is read from here can leak them.
 */
export async function replicationById(actor: Actor, id: string, reader: Reader = db) {
  const plan = await wholeById(id, reader)
  const official = can(actor, 'replication.read_note', { unitPath: plan.unitPath })
  const heard = (note: string | null, audience: 'public' | 'officials') =>
    audience === 'public' || official ? note : null
  return {
    ...plan,
    stopReason: heard(plan.stopReason, plan.stopReasonFor),
    outcomes: plan.outcomes.map((outcome) => ({
      ...outcome,
      lessons: heard(outcome.lessons, outcome.lessonsFor),
    })),
  }
}

export type ReadReplication = Awaited<ReturnType<typeof replicationById>>

/** Reads a replication for change, with every note, holding its row until the transaction ends. */
export async function lockReplication(tx: Reader, id: string): Promise<WholeReplication> {
  if (!isId(id)) throw missing()
  await tx.$queryRaw`select 1 from replication where id = ${id}::uuid for update`
  return wholeById(id, tx)
}

/** The published revision that a plan would copy, or 404. */
export async function sourceOf(slug: string, reader: Reader = db) {
  const model = await reader.model.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      unitCode: true,
      withdrawnAt: true,
      unit,
      publishedRevision: {
        select: { id: true, number: true, title: true, households: true, months: true, content: true },
      },
    },
  })
  if (!model?.publishedRevision) throw missing()
  return { ...model, publishedRevision: model.publishedRevision }
}

/** Whether a text can be an id at all; the database would refuse to look for others. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}
