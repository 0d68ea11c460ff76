import { randomUUID } from 'node:crypto'
import { diffPlaces } from '#app/features/places/diff-rules.ts'
import { currentPlaces, loadedList } from '#app/features/places/list-queries.server.ts'
import type { LoadedList } from '#app/features/places/list-queries.server.ts'
import type { ListProblem, PlaceList } from '#app/features/places/list-rules.ts'
import { closesSuspiciouslyMany, isEmptyDiff } from '#app/features/places/rules.ts'
import type { PlaceDiff } from '#app/features/places/rules.ts'
import { writePlaces } from '#app/features/places/write-places.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { System } from '#app/permissions/actor.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { log } from '#app/platform/log.server.ts'

export type ImportOptions = {
  /** Only says what would change. */
  dryRun?: boolean | undefined
  /** Takes a list older than the one loaded, or one that ends very many units. */
  force?: boolean | undefined
}

export type Imported = { diff: PlaceDiff; asOf: string; before: LoadedList | null; wrote: boolean }

const LIMIT_MS = 60_000

const noDiff: PlaceDiff = {
  added: [],
  changed: [],
  closed: [],
  formerAdded: [],
  formerChanged: [],
  aliases: {},
}

/**
 * Brings the places to the state a list describes. The same list again changes nothing.
 * Refuses with `places_list_wrong` (details.problems: one sentence per row), `places_list_older`,
 * `places_list_ends_many`.
 */
export function importPlaces(
  _actor: System,
  list: PlaceList,
  options: ImportOptions = {},
): Promise<Imported> {
  return inTransaction((tx) => takeList(tx, list, options), LIMIT_MS)
}

/** The same inside a transaction that is already open. @param builtIn marks the list as one that came along */
export async function takeList(
  tx: Tx,
  list: PlaceList,
  { dryRun = false, force = false, builtIn }: ImportOptions & { builtIn?: string } = {},
): Promise<Imported> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('places'))`
  const before = await loadedList(tx)
  if (before && list.asOf < before.asOf && !force) {
    throw new Refusal('rule_broken', 'places_list_older', { asOf: list.asOf, loaded: before.asOf })
  }
  const places = await currentPlaces(tx)
  const result = diffPlaces(places, list)
  // Whatever an operator has loaded since, a start of the application must not fail over a list that came with it.
  const passable = builtIn !== undefined && before !== null
  if (!result.ok && !passable) throw wrongList(result.problems)
  if (!result.ok)
    log.warn({ list: builtIn, problems: result.problems }, 'a built-in list of places does not fit')
  const diff = result.ok ? result.diff : noDiff
  if (!force && closesSuspiciouslyMany(diff, places)) {
    throw new Refusal('rule_broken', 'places_list_ends_many', { count: diff.closed.length })
  }
  const wrote = !dryRun && (await write(tx, diff, { list, before, builtIn }))
  return { diff, asOf: list.asOf, before, wrote }
}

export function wrongList(problems: ListProblem[]): Refusal {
  return new Refusal('rule_broken', 'places_list_wrong', { problems })
}

type Writing = { list: PlaceList; before: LoadedList | null; builtIn: string | undefined }

async function write(tx: Tx, diff: PlaceDiff, { list, before, builtIn }: Writing): Promise<boolean> {
  const changes = !isEmptyDiff(diff)
  const fresh = {
    asOf: before && before.asOf > list.asOf ? before.asOf : list.asOf,
    version: changes || !before ? randomUUID() : before.version,
    builtIn: [...(before?.builtIn ?? []), ...(builtIn ? [builtIn] : [])],
  }
  if (!changes && before?.asOf === fresh.asOf && !builtIn) return false
  await writePlaces(tx, diff)
  await tx.setting.upsert({
    where: { key: 'places' },
    create: { key: 'places', value: fresh },
    update: { value: fresh },
  })
  if (changes) await emit(tx, 'places.imported', { asOf: list.asOf }, null)
  return changes
}
