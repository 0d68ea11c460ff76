import { reachedUnits, underUnits } from '#app/features/models/queries.server.ts'
import { namedPlace } from '#app/features/replications/named-place.ts'
import { GRACE_DAYS, dueReports, stateOf } from '#app/features/replications/rules.ts'
import { outcomeMonths } from '#app/features/replications/schema.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { draftReaders } from '#app/permissions/permissions.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import { Prisma } from '#app/platform/prisma/client.ts'

export const planLists = ['due', 'offers', 'replications'] as const
export type PlanList = (typeof planLists)[number]

const PAGE = 25

const unit = {
  select: { kind: true, name: true, parent: { select: { code: true, name: true } } },
} satisfies Prisma.UnitDefaultArgs

const row = {
  id: true,
  hamlet: true,
  households: true,
  startedOn: true,
  activatedAt: true,
  completedAt: true,
  stoppedAt: true,
  revision: { select: { title: true } },
  unit,
  outcomes: { select: { months: true } },
} satisfies Prisma.ReplicationSelect

/**
 * Replications that owe an outcome on a day. `dueReports` in rules.ts says the same of one replication;
 * work-queries.server.test.ts holds the two together.
 */
const owing = (today: string, graceDays: number) => Prisma.sql`
  r.stopped_at is null and exists (
    select 1 from unnest(${[...outcomeMonths]}::int[]) as asked(months)
    where (r.started_on + make_interval(months => asked.months))::date + ${graceDays}::int
      ${graceDays ? Prisma.sql`<` : Prisma.sql`<=`} ${today}::date
    and not exists (select 1 from outcome where replication_id = r.id and outcome.months >= asked.months))`

const within = (codes: readonly string[]) =>
  Prisma.sql`string_to_array(unit.path, '/') && ${[...codes]}::text[]`

/** How much waits for the actor: reports due (and how many of them overdue), offers to decide, replications at all. */
export async function planCounts(actor: Actor, today: string) {
  const writes = reachedUnits(actor, 'editor', 'approver')
  const reads = reachedUnits(actor, ...draftReaders)
  if (!reads.length) return { due: 0, overdue: 0, offers: 0, replications: 0 }
  const [counts] = await db.$queryRaw<
    { due: number; overdue: number; offers: number; replications: number }[]
  >`
    select count(*)::int as replications,
      (count(*) filter (where ${within(writes)} and ${owing(today, 0)}))::int as due,
      (count(*) filter (where ${within(writes)} and ${owing(today, GRACE_DAYS)}))::int as overdue,
      (select count(*) from offered_change offer join model on model.id = offer.model_id
        join unit on unit.code = model.unit_code where offer.decision is null and ${within(writes)})::int as offers
    from replication r join unit on unit.code = r.unit_code where ${within(reads)}`
  return counts ?? { due: 0, overdue: 0, offers: 0, replications: 0 }
}

/** Replications in reach, the latest start first; one page, and where the next begins. */
export async function replicationsInReach(actor: Actor, before: string | null) {
  const codes = reachedUnits(actor, ...draftReaders)
  const rows = await db.replication.findMany({
    where: { unit: underUnits(codes) },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
    select: row,
    take: PAGE + 1,
    ...(before && { cursor: { id: before }, skip: 1 }),
  })
  const shown = rows.slice(0, PAGE)
  return { rows: shown.map(plain), next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** Outcomes that the units the actor writes for should have reported, those longest due first. */
export async function reportsDue(actor: Actor, today: string) {
  const codes = reachedUnits(actor, 'editor', 'approver')
  const found = await db.$queryRaw<{ id: string }[]>`
    select r.id from replication r join unit on unit.code = r.unit_code
    where ${within(codes)} and ${owing(today, 0)} order by r.started_on, r.id limit ${PAGE * 4}`
  const rows = await db.replication.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: row,
  })
  return rows
    .flatMap(({ outcomes, ...plan }) => {
      const shown = plain(plan)
      const reported = outcomes.map(({ months }) => months)
      return dueReports({ ...shown, reported }, today).map((report) => ({ ...shown, ...report }))
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
}
export type ReportDue = Awaited<ReturnType<typeof reportsDue>>[number]

/** Offered changes that wait for the units the actor writes for, the oldest first. */
export async function offersWaiting(actor: Actor) {
  const codes = reachedUnits(actor, 'editor', 'approver')
  if (!codes.length) return []
  const rows = await db.offeredChange.findMany({
    where: { decision: null, model: { unit: underUnits(codes) } },
    orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      offeredAt: true,
      message: true,
      model: { select: { publishedRevision: { select: { title: true } } } },
      replication: { select: { hamlet: true, unit } },
    },
    take: PAGE * 4,
  })
  return rows.map(({ id, offeredAt, message, model, replication }) => ({
    id,
    message,
    title: model.publishedRevision?.title ?? '',
    from: namedPlace(replication),
    offeredAt: offeredAt.toISOString(),
  }))
}
export type OfferWaiting = Awaited<ReturnType<typeof offersWaiting>>[number]

/** For the weekly letter: who writes for a unit that owes reports overdue on a day, and how many those are. */
export function ownersOfOverdue(reader: Reader, today: string, now: Date) {
  return reader.$queryRaw<{ accountId: string; email: string; count: number }[]>`
    select account.id as "accountId", account.email, count(distinct r.id)::int as count
    from replication r
    join role_grant held on held.unit_code = r.unit_code and held.role in ('editor', 'approver')
      and held.starts_at <= ${now} and (held.ends_at is null or held.ends_at > ${now})
    join account on account.id = held.account_id and account.email_verified_at is not null
      and account.suspended_at is null
    where ${owing(today, GRACE_DAYS)}
    group by account.id, account.email order by account.id`
}

type Row = Omit<Prisma.ReplicationGetPayload<{ select: typeof row }>, 'outcomes'>

function plain(plan: Row) {
  return {
    id: plan.id,
    title: plan.revision.title,
    unit: namedPlace(plan),
    households: plan.households,
    startedOn: plan.startedOn.toISOString().slice(0, 10),
    state: stateOf(plan),
  }
}
