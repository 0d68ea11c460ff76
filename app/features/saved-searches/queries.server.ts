import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const SHOWN_NEWS = 10

/** News of models that can still be found. */
const livingModel = {
  model: { publishedRevisionId: { not: null }, withdrawnAt: null },
} satisfies Prisma.SavedSearchNewsWhereInput

const row = {
  id: true,
  query: true,
  createdAt: true,
  stoppedAt: true,
  news: {
    where: livingModel,
    orderBy: [{ foundAt: 'desc' }, { modelId: 'desc' }],
    take: SHOWN_NEWS,
    select: {
      foundAt: true,
      seenAt: true,
      model: { select: { slug: true, publishedRevision: { select: { title: true } } } },
    },
  },
} satisfies Prisma.SavedSearchSelect

/** Somebody's own searches, the latest first, each with its newest news. */
export async function savedSearchesOf(accountId: string) {
  const [rows, unseen] = await Promise.all([
    db.savedSearch.findMany({
      where: { accountId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: row,
    }),
    db.savedSearchNews.groupBy({
      by: ['savedSearchId'],
      where: { search: { accountId }, seenAt: null, ...livingModel },
      _count: true,
    }),
  ])
  const counts = new Map(unseen.map((group) => [group.savedSearchId, group._count]))
  return rows.map(({ news, ...search }) => ({
    ...search,
    unseen: counts.get(search.id) ?? 0,
    news: news.map(({ foundAt, seenAt, model }) => ({
      slug: model.slug,
      title: model.publishedRevision?.title ?? '',
      foundAt,
      seen: seenAt !== null,
    })),
  }))
}

/** How many news somebody has not looked at. */
export function unseenNews(accountId: string): Promise<number> {
  return db.savedSearchNews.count({ where: { search: { accountId }, seenAt: null, ...livingModel } })
}

const one = { id: true, accountId: true, query: true, stoppedAt: true } satisfies Prisma.SavedSearchSelect

export function savedSearch(id: string, reader: Reader = db) {
  return isUuid(id) ? reader.savedSearch.findUnique({ where: { id }, select: one }) : Promise.resolve(null)
}

/** The search as it is once every write before ours has ended. */
export async function lockSavedSearch(tx: Tx, id: string) {
  if (!isUuid(id)) return null
  await tx.$queryRaw`select 1 from saved_search where id = ${id}::uuid for update`
  return savedSearch(id, tx)
}

export function savedAs(accountId: string, query: string, reader: Reader = db) {
  return reader.savedSearch.findUnique({
    where: { accountId_query: { accountId, query } },
    select: { id: true, stoppedAt: true },
  })
}

/** Ids of accounts after this one with a search that was last looked at before a moment. */
export async function accountsWaiting(after: string, before: Date, take: number): Promise<string[]> {
  const rows = await db.savedSearch.findMany({
    where: { stoppedAt: null, checkedAt: { lt: before }, accountId: { gt: after } },
    distinct: ['accountId'],
    orderBy: { accountId: 'asc' },
    select: { accountId: true },
    take,
  })
  return rows.map(({ accountId }) => accountId)
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
