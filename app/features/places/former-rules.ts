import { exactKey } from '#app/lib/fold.ts'
import type {
  ChangedUnit,
  FormerLevel,
  FormerName,
  FormerOf,
  PlaceDiff,
  UnitKind,
  UnitState,
} from '#app/features/places/rules.ts'
import { levelOf, sameSpelling, tidyFormerName, wordOfKind } from '#app/features/places/rules.ts'

type Known = {
  current: readonly FormerOf[]
  listed: readonly { unitCode: string; former: readonly FormerName[] }[]
  /** Every unit as it will be. */
  next: ReadonlyMap<string, UnitState>
  changed: readonly ChangedUnit[]
  closed: readonly ChangedUnit[]
}

/** Former names are only added: they serve search, and older lists know some that newer ones leave out. */
export function formerChanges(known: Known): Pick<PlaceDiff, 'formerAdded' | 'formerChanged'> {
  const byKey = new Map(known.current.map((name) => [keyOf(name), name]))
  const listed = listedNames(known)
  const added: FormerOf[] = []
  const changed: FormerOf[] = []
  for (const name of [...listed, ...leftNames(known, listed)]) {
    const before = byKey.get(keyOf(name))
    if (!before) added.push(name)
    else if (before.partial !== name.partial) changed.push({ ...before, partial: name.partial })
    byKey.set(keyOf(name), name)
  }
  return { formerAdded: added, formerChanged: changed }
}

function listedNames({ listed, next }: Known): FormerOf[] {
  return listed.flatMap(({ unitCode, former }) => {
    const province = next.get(next.get(unitCode)?.parentCode ?? '')?.name ?? ''
    // Nearly every commune was in the province it still is in: that helps no search.
    const telling = former.filter(({ level, name }) => level !== 'province' || !sameSpelling(name, province))
    return telling.map((name) => ({ ...name, unitCode }))
  })
}

/** Names given up now: by a unit itself, or by units that went into it. */
function leftNames({ changed, closed }: Known, listed: readonly FormerOf[]): FormerOf[] {
  const renamed = changed.filter(({ past, after }) => past && !sameSpelling(past.name, after.name))
  const own = renamed.map(({ before, after }) => formerOf(before, after.code))
  const merged = closed.flatMap(({ before, after: { replacedByCode } }) =>
    replacedByCode ? [formerOf(before, replacedByCode)] : [],
  )
  const told = new Set(listed.map(keyOf))
  return [...own, ...merged].filter((name) => !told.has(keyOf(name)))
}

/** `Xã Tân Phú` as communes are remembered, `Yên Bái` as provinces are. */
export function formerLabel(kind: UnitKind, name: string): string {
  return tidyFormerName(formerLevelOf(kind), `${wordOfKind(kind)} ${name}`)
}

function formerLevelOf(kind: UnitKind): FormerLevel {
  return levelOf(kind) === 'province' ? 'province' : 'commune'
}

function formerOf(unit: UnitState, unitCode: string): FormerOf {
  return {
    unitCode,
    level: formerLevelOf(unit.kind),
    name: formerLabel(unit.kind, unit.name),
    partial: false,
  }
}

function keyOf({ unitCode, level, name }: FormerOf): string {
  return `${unitCode} ${level} ${exactKey(name)}`
}
