import { isPerson } from '#app/permissions/actor.ts'
import { savedSearch, savedSearchesOf } from '#app/features/saved-searches/queries.server.ts'
import { MOST_SAVED, askedBy, savedQuery } from '#app/features/saved-searches/rules.ts'
import { readStopToken } from '#app/features/saved-searches/stop-links.server.ts'
import { placeLabels } from '#app/features/search/place-labels.server.ts'
import { searchWords } from '#app/features/search/search-words.ts'
import { missing } from '#app/lib/errors.ts'
import type { Words } from '#app/lib/words.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'

/** How a saved query is called on a page. */
async function nameOf(query: string, t: Words): Promise<string> {
  const asked = askedBy(query)
  return searchWords(asked, { t, placeLabels: await placeLabels(asked.filters, t) })
}

/** All searches of whoever asks, with their news. */
export async function savedSearchesPage({ actor, t, url }: Context) {
  const { id, verified } = signedIn(actor)
  const searches = await savedSearchesOf(id)
  const named = await Promise.all(
    searches.map(async (search) => ({ ...search, name: await nameOf(search.query, t) })),
  )
  return { searches: named, most: MOST_SAVED, verified, done: url.searchParams.get('done') }
}

/** What an address would save, and how that is called. */
export async function searchToSave({ actor, url, t }: Context) {
  signedIn(actor)
  const query = savedQuery({ ...askedBy(url.searchParams.toString()), sort: 'best' })
  return { query, name: await nameOf(query, t) }
}

/** One's own search by its address; somebody else's is as if it were missing. */
export async function ownSearch({ actor, params, t }: Context) {
  signedIn(actor)
  const search = await savedSearch(params['id'] ?? '')
  if (!search || !can(actor, 'account.keep_searches', search)) throw missing()
  return { id: search.id, query: search.query, name: await nameOf(search.query, t) }
}

/** What the link of a letter stops; its name is told to whoever holds the link, who has read it in the letter. */
export async function stopPage({ actor, url, t }: Context) {
  const token = url.searchParams.get('token') ?? ''
  const scope = readStopToken(token)
  const done = url.searchParams.has('done')
  const page = { token, done, signedIn: isPerson(actor) }
  if (!scope) return { ...page, what: 'dead' as const, name: '' }
  if ('accountId' in scope) return { ...page, what: 'all' as const, name: '' }
  const search = await savedSearch(scope.searchId)
  return search
    ? { ...page, what: 'one' as const, name: await nameOf(search.query, t) }
    : { ...page, what: 'dead' as const, name: '' }
}
