import { missing } from '#app/lib/errors.ts'
import { stateOf } from '#app/features/replications/rules.ts'
import type { OutcomeResult, PlannedCost } from '#app/features/replications/schema.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const unit = {
  select: { code: true, kind: true, name: true, path: true, parent: { select: { name: true } } },
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
  households: true,
  startedOn: true,
  adaptations: true,
  activatedAt: true,
  completedAt: true,
  stoppedAt: true,
  stopReason: true,
  revision: { select: { number: true } },
  unit,
  outcomes: { select: outcomeCard, orderBy: { months: 'asc' } },
} satisfies Prisma.ReplicationSelect

type CardRow = Prisma.ReplicationGetPayload<{ select: typeof card }>
export type ReplicationCard = ReturnType<typeof withState<CardRow>>

function withState<T extends Pick<CardRow, 'activatedAt' | 'completedAt' | 'stoppedAt'>>(row: T) {
  return { ...row, state: stateOf(row) }
}

/** Everyone who replicated a model, the earliest first. */
export async function replicationsOf(modelId: string): Promise<ReplicationCard[]> {
  const rows = await db.replication.findMany({
    where: { modelId },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
    select: card,
  })
  return rows.map(withState)
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
    unit: { kind: row.unit.kind, name: row.unit.name, provinceName: row.unit.parent?.name ?? null },
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
  const rows = await db.replication.findMany({
    where: { modelId: { in: [...modelIds] } },
    select: { modelId: true, activatedAt: true, completedAt: true, stoppedAt: true },
  })
  const counts = new Map<string, ReplicationCounts>()
  for (const row of rows) {
    const count = counts.get(row.modelId) ?? { total: 0, running: 0, completed: 0, stopped: 0 }
    const state = stateOf(row)
    count.total += 1
    count[state === 'completed' || state === 'stopped' ? state : 'running'] += 1
    counts.set(row.modelId, count)
  }
  return counts
}

const whole = {
  ...card,
  version: true,
  costs: true,
  createdAt: true,
  model: {
    select: { id: true, slug: true, unit, publishedRevision: { select: { title: true, number: true } } },
  },
  revision: {
    select: { number: true, title: true, households: true, months: true, content: true, startedOn: true },
  },
  milestones: {
    select: { position: true, title: true, dueOn: true, doneOn: true },
    orderBy: { position: 'asc' },
  },
  progress: {
    select: { id: true, on: true, text: true, households: true },
    orderBy: [{ on: 'desc' }, { createdAt: 'desc' }],
  },
  outcomes: { select: { ...outcomeCard, results: true, lessons: true }, orderBy: { months: 'asc' } },
} satisfies Prisma.ReplicationSelect

/** One replication with its plan and reports, or 404. */
export async function replicationById(id: string, reader: Reader = db) {
  if (!isId(id)) throw missing()
  const row = await reader.replication.findUnique({ where: { id }, select: whole })
  if (!row) throw missing()
  return {
    ...withState(row),
    unitPath: row.unit.path.split('/'),
    costs: row.costs as PlannedCost[],
    outcomes: row.outcomes.map((outcome) => ({ ...outcome, results: outcome.results as OutcomeResult[] })),
  }
}

export type WholeReplication = Awaited<ReturnType<typeof replicationById>>

/** Reads a replication for change, holding its row until the transaction ends. */
export async function lockReplication(tx: Reader, id: string): Promise<WholeReplication> {
  if (!isId(id)) throw missing()
  await tx.$queryRaw`select 1 from replication where id = ${id}::uuid for update`
  return replicationById(id, tx)
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

function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}
