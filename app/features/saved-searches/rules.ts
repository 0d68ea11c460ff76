import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { readModelSearch } from '#app/features/search/schema.ts'
import { vietnamDate } from '#app/lib/format.ts'

/** Enough for a job with several fields; each one is a search of its own every night. */
export const MOST_SAVED = 20
export const MAX_QUERY_LENGTH = 2000

/** Publications that were still being written when the search before looked for them. */
const OVERLAP_MS = 24 * 60 * 60 * 1000

const ANY_LIMIT = 1

/** A search without its order and page, as everybody's address would ask it; empty for every model. */
export function savedQuery({ q, filters, plain }: SearchAddress): string {
  const href = searchHref({ q, filters, sort: 'best', plain })
  return href.split('?')[1] ?? ''
}

/** What a saved query asks. Values that are not offered any more are left out with all others of that query. */
export function askedBy(query: string) {
  const read = readModelSearch(new URLSearchParams(query), ANY_LIMIT)
  const { q, filters, plain } = read.ok ? read.query : { q: '', filters: {}, plain: undefined }
  return { q, filters, plain, readable: read.ok }
}

export type SaveBlocker = 'searches_full' | 'search_too_long'

export function saveBlocker(query: string, saved: number): SaveBlocker | null {
  if (query.length > MAX_QUERY_LENGTH) return 'search_too_long'
  return saved >= MOST_SAVED ? 'searches_full' : null
}

/** When this day began in Vietnam: what was looked at before then is looked at again, never twice on one day. */
export function dayBegan(now: Date): Date {
  return new Date(`${vietnamDate(now)}T00:00:00+07:00`)
}

/** A model published at or before this moment is no news; it was there when the search was saved, or was told of. */
export function newsSince({ createdAt, checkedAt }: { createdAt: Date; checkedAt: Date }): Date {
  return new Date(Math.max(createdAt.getTime(), checkedAt.getTime() - OVERLAP_MS))
}
