import {
  offersWaiting,
  planCounts,
  planLists,
  replicationsInReach,
  reportsDue,
} from '#app/features/replications/work-queries.server.ts'
import { vietnamDate } from '#app/lib/format.ts'
import { cursorOf } from '#app/web/cursor.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'

/** What replicating gives somebody to do: counts always, and the one list that was asked for. */
export async function planWork({ actor, url }: Context) {
  const person = signedIn(actor)
  const today = vietnamDate(new Date())
  const list = planLists.find((name) => name === url.searchParams.get('list')) ?? null
  const [counts, due, offers, plans] = await Promise.all([
    planCounts(person, today),
    list === 'due' ? reportsDue(person, today) : [],
    list === 'offers' ? offersWaiting(person) : [],
    list === 'replications' ? replicationsInReach(person, cursorOf(url)) : { rows: [], next: null },
  ])
  return {
    list,
    counts,
    due,
    offers,
    replications: plans.rows,
    next: plans.next,
    paged: cursorOf(url) !== null,
  }
}
