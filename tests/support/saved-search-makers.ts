import { saveSearch } from '#app/features/saved-searches/save-search.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { anAccount } from '#tests/support/accounts.ts'

/** When the tests' searches are saved; models are published after it, or before. */
export const SAVED_AT = new Date('2026-11-20T02:00:00Z')

/** A search somebody saved, and who. */
export async function aSavedSearch(wishes: { query?: string; by?: Person; at?: Date } = {}) {
  const person = wishes.by ?? (await anAccount())
  const { id } = await saveSearch(person, wishes.query ?? 'q=nuoi+bo', { lang: 'vi' }, wishes.at ?? SAVED_AT)
  return { id, person }
}
