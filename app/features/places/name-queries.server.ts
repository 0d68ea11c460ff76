import { loadedList } from '#app/features/places/list-queries.server.ts'
import type { Match, Narrowing, PlaceIndex, UnitChoice } from '#app/features/places/match-rules.ts'
import { buildIndex, fits, matchUnits } from '#app/features/places/match-rules.ts'
import type { Resolved } from '#app/features/places/resolve-rules.ts'
import { resolveMatches, typedCode } from '#app/features/places/resolve-rules.ts'
import { comparePlaces, compareText } from '#app/lib/collate.ts'
import { db } from '#app/platform/db.server.ts'

type Snapshot = { index: PlaceIndex; aliases: ReadonlyMap<string, string> }

let kept: { version: string; snapshot: Promise<Snapshot> } | null = null

/** All standing units in memory, read anew after an import: every keystroke looks through them. */
async function current(): Promise<Snapshot> {
  const version = (await loadedList())?.version
  if (!version) return readSnapshot()
  if (kept?.version === version) return kept.snapshot
  const snapshot = readSnapshot()
  kept = { version, snapshot }
  // A failed read must not be what everybody after gets.
  snapshot.catch(() => (kept = null))
  return snapshot
}

async function readSnapshot(): Promise<Snapshot> {
  const [units, former, aliases] = await Promise.all([
    db.unit.findMany({
      where: { validTo: null },
      select: { code: true, kind: true, name: true, path: true, parentCode: true },
    }),
    db.unitFormerName.findMany({ select: { unitCode: true, level: true, name: true, partial: true } }),
    db.unitCodeAlias.findMany(),
  ])
  return {
    index: buildIndex(units, former),
    aliases: new Map(aliases.map((row) => [row.alias, row.unitCode])),
  }
}

/** How a unit is shown in a choice; null for a code that does not stand. */
export async function unitChoice(code: string): Promise<UnitChoice | null> {
  const { index, aliases } = await current()
  return index.byCode.get(aliases.get(code) ?? code)?.unit ?? null
}

/**
 * Units by what somebody typed, best first: exact accents, then folded, then beginnings, then words inside; at each
 * step former names come after present ones. Names of provinces and old districts after the name narrow it.
 * An empty text lists everything within `within`.
 */
export async function suggestUnits(
  text: string,
  { limit = 10, ...narrowing }: Narrowing & { limit?: number } = {},
): Promise<{ items: UnitChoice[]; total: number }> {
  const { index, aliases } = await current()
  const found = text.trim() === '' ? listed(index, narrowing) : ranked(index, aliases, text, narrowing)
  return { items: found.slice(0, limit), total: found.length }
}

/** The one unit that a text means, or the choices to ask about. Understands names, codes and what the picker writes. */
export async function resolveUnit(text: string, narrowing: Narrowing = {}): Promise<Resolved> {
  const { index, aliases } = await current()
  const code = typedCode(text)
  const coded = code && index.byCode.get(aliases.get(code) ?? code)?.unit
  return resolveMatches(text, coded || null, sorted(matchUnits(index, text, narrowing)), narrowing)
}

function listed(index: PlaceIndex, narrowing: Narrowing): UnitChoice[] {
  if (!narrowing.within) return []
  const inside = index.entries.map((entry) => entry.unit).filter((unit) => fits(unit, narrowing))
  return inside.filter((unit) => unit.code !== narrowing.within).sort(comparePlaces)
}

function ranked(
  index: PlaceIndex,
  aliases: ReadonlyMap<string, string>,
  text: string,
  narrowing: Narrowing,
): UnitChoice[] {
  const code = text.trim()
  if (!/^\d{2,5}$/.test(code)) return sorted(matchUnits(index, text, narrowing)).map((match) => match.unit)
  const wanted = aliases.get(code) ?? code
  const units = index.entries.map((entry) => entry.unit)
  const byCode = units.filter((unit) => unit.code.startsWith(wanted) && fits(unit, narrowing))
  return byCode.sort((a, b) => (a.code < b.code ? -1 : 1))
}

function sorted(matches: Match[]): Match[] {
  return matches.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.unit.code.length - b.unit.code.length ||
      compareText(a.unit.name, b.unit.name) ||
      compareText(a.unit.provinceName ?? '', b.unit.provinceName ?? '') ||
      (a.unit.code < b.unit.code ? -1 : 1),
  )
}
