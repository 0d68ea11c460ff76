import { lockAccount } from '#app/features/accounts/queries.server.ts'
import type { Told } from '#app/features/saved-searches/news-letter.server.ts'
import { postNews } from '#app/features/saved-searches/news-letter.server.ts'
import { accountsWaiting } from '#app/features/saved-searches/queries.server.ts'
import { askedBy, dayBegan, newsSince } from '#app/features/saved-searches/rules.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 100
/** News of one search in one day; whatever is beyond stands in the search itself. */
const MOST_NEWS = 100

const waiting = {
  id: true,
  accountId: true,
  query: true,
  lang: true,
  createdAt: true,
  checkedAt: true,
} satisfies Prisma.SavedSearchSelect
type Waiting = Prisma.SavedSearchGetPayload<{ select: typeof waiting }>

/**
 * Looks for what was published since each saved search was last looked at, and tells of it: in the application, and in
 * one letter a day to everybody whose address is known to be theirs. Run again on the same day it tells nothing twice.
 * @throws when some could not be looked at, so that the queue tries again later
 */
export async function tellNews(now = new Date()): Promise<{ letters: number }> {
  let letters = 0
  let failed = 0
  let accounts = await accountsWaiting(FIRST, dayBegan(now), AT_ONCE)
  while (accounts.length) {
    for (const accountId of accounts) {
      // One search that cannot be answered must not silence everybody after it.
      await tellAccount(accountId, now).then(
        (told) => (letters += told ? 1 : 0),
        (error: unknown) => {
          failed += 1
          log.error({ err: error, accountId }, 'news of saved searches not told')
        },
      )
    }
    accounts = await accountsWaiting(accounts.at(-1) ?? FIRST, dayBegan(now), AT_ONCE)
  }
  if (failed) throw new Error(`news of ${failed} accounts could not be told yet`)
  return { letters }
}

async function tellAccount(accountId: string, now: Date): Promise<boolean> {
  const open = { accountId, stoppedAt: null, checkedAt: { lt: dayBegan(now) } }
  const searches = await db.savedSearch.findMany({ where: open, select: waiting, orderBy: { id: 'asc' } })
  const found = new Map<string, string[]>()
  for (const search of searches) found.set(search.id, await newModels(search))

  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    // Another worker may have been here meanwhile, or its owner have stopped it.
    const still = await tx.savedSearch.findMany({ where: open, select: waiting, orderBy: { id: 'asc' } })
    const told: Told[] = []
    for (const search of still) {
      const models = await record(tx, search, found.get(search.id) ?? [], now)
      if (models.length) told.push({ ...search, models })
    }
    await tx.savedSearch.updateMany({
      where: { id: { in: still.map(({ id }) => id) } },
      data: { checkedAt: now },
    })
    if (!told.length) return false
    const reads = account && account.emailVerifiedAt && !account.suspendedAt
    if (reads) await postNews(tx, { id: accountId, email: account.email }, told, now)
    await emit(tx, 'search.told', { accountId, savedSearchIds: told.map(({ id }) => id) }, null)
    return Boolean(reads)
  })
}

/** Published after the search was saved or last looked at, the newest first. Near misses are no news. */
async function newModels(search: Waiting): Promise<string[]> {
  const { readable, ...asked } = askedBy(search.query)
  if (!readable) return []
  const { ids, loose } = await findModels({ ...asked, sort: 'newest', limit: MOST_NEWS })
  if (loose) return []
  const rows = await db.model.findMany({
    where: { id: { in: ids }, firstPublishedAt: { gt: newsSince(search) }, withdrawnAt: null },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Of these models the ones that this search has not told of before. */
async function record(tx: Tx, { id }: Waiting, modelIds: readonly string[], now: Date): Promise<string[]> {
  if (!modelIds.length) return []
  const rows = await tx.$queryRaw<{ modelId: string }[]>`
    insert into saved_search_news (saved_search_id, model_id, found_at)
    select ${id}::uuid, id, ${now}::timestamptz from model where id = any(${[...modelIds]}::uuid[])
    on conflict do nothing returning model_id::text as "modelId"`
  const fresh = new Set(rows.map(({ modelId }) => modelId))
  return modelIds.filter((modelId) => fresh.has(modelId))
}
