import { exactKey } from '#app/lib/fold.ts'
import { formerChanges, formerLabel } from '#app/features/places/former-rules.ts'
import type { ListProblem, ListedUnit, PlaceList } from '#app/features/places/list-rules.ts'
import type {
  Change,
  ChangedUnit,
  PastState,
  PlaceDiff,
  Places,
  UnitState,
} from '#app/features/places/rules.ts'
import { ROOT_CODE, levelOf, sameSpelling } from '#app/features/places/rules.ts'

export type DiffResult = { ok: true; diff: PlaceDiff } | { ok: false; problems: ListProblem[] }

/** What a list changes in the places as they are. Units end, they are never removed. */
export function diffPlaces(current: Places, list: PlaceList): DiffResult {
  const work = new Diffing(current, list)
  return work.result()
}

class Diffing {
  private readonly problems: ListProblem[] = []
  private readonly added: UnitState[] = []
  private readonly changed: ChangedUnit[] = []
  private readonly closed: ChangedUnit[] = []
  /** Every unit as it will be. */
  private readonly next: Map<string, UnitState>
  private readonly before: ReadonlyMap<string, UnitState>
  private readonly aliases: Record<string, string>
  private heirs: Map<string, ListedUnit[]> | null = null

  constructor(
    private readonly current: Places,
    private readonly list: PlaceList,
  ) {
    this.before = new Map(current.units.map((unit) => [unit.code, unit]))
    this.next = new Map(this.before)
    this.aliases = { ...current.aliases, ...list.aliases }
  }

  result(): DiffResult {
    if (!this.before.has(ROOT_CODE)) this.add(rootUnit(this.list.effectiveFrom))
    for (const level of ['province', 'commune']) {
      for (const listed of this.list.units) if (listed.level === level) this.take(listed)
    }
    this.closeExplicitly()
    this.closeUnlisted()
    this.checkTree()
    const aliases = this.newAliases()
    if (this.problems.length > 0) return { ok: false, problems: this.problems }
    const former = formerChanges({
      current: this.current.formerNames,
      listed: this.list.units.map((unit) => ({ unitCode: this.official(unit.code), former: unit.former })),
      next: this.next,
      changed: this.changed,
      closed: this.closed,
    })
    return {
      ok: true,
      diff: { added: this.added, changed: this.changed, closed: this.closed, ...former, aliases },
    }
  }

  private official(code: string): string {
    return this.aliases[code] ?? code
  }

  private add(unit: UnitState) {
    this.added.push(unit)
    this.next.set(unit.code, unit)
  }

  private take(listed: ListedUnit) {
    const code = this.official(listed.code)
    const before = this.before.get(code)
    const parentCode = listed.level === 'province' ? ROOT_CODE : (listed.parentCode ?? before?.parentCode)
    const parent = this.next.get(parentCode ?? '')
    const kind = listed.kind ?? before?.kind
    const name = listed.name ?? before?.name
    if (!kind || !name || !parentCode)
      return this.complain(listed.row, 'is new, so name, kind and province are needed')
    if (!parent) return this.complain(listed.row, `province ${parentCode} is unknown`)
    const after: UnitState = {
      code,
      kind,
      name,
      nameEn: listed.nameEn ?? before?.nameEn ?? null,
      parentCode,
      path: `${parent.path}/${code}`,
      region: listed.region ?? before?.region ?? null,
      validFrom: before?.validFrom ?? this.list.effectiveFrom,
      validTo: null,
      replacedByCode: null,
      legalBasis: before?.legalBasis ?? listed.legalBasis ?? this.list.legalBasis,
    }
    if (!before) return this.add(after)
    const what = changesBetween(before, after)
    if (what.length > 0) this.change(before, after, what, listed.legalBasis)
  }

  private change(before: UnitState, after: UnitState, what: Change[], legalBasis?: string) {
    const dated = what.some((change) => change !== 'spelling' && change !== 'details')
    const from = this.list.effectiveFrom
    // A list of the day on which the state began, or before it, corrects that state: nothing was ever otherwise.
    if (!dated || from <= before.validFrom) return this.record({ before, after, what, past: null })
    const past = pastOf(before, before.validTo ?? from)
    const basis = legalBasis ?? this.list.legalBasis
    this.record({ before, after: { ...after, validFrom: from, legalBasis: basis }, what, past })
  }

  private record(changed: ChangedUnit) {
    this.changed.push(changed)
    this.next.set(changed.after.code, changed.after)
  }

  private closeExplicitly() {
    const listed = new Set(this.list.units.map((unit) => this.official(unit.code)))
    for (const { row, code, replacedBy, legalBasis } of this.list.closed) {
      const before = this.before.get(this.official(code))
      const successor = replacedBy === undefined ? null : this.official(replacedBy)
      if (!before) this.complain(row, `code ${code} is unknown`)
      else if (listed.has(before.code)) this.complain(row, `code ${code} is also listed as standing`)
      else if (successor && !this.next.has(successor))
        this.complain(row, `replacedBy ${successor} is unknown`)
      else this.close(before, successor, legalBasis)
    }
  }

  private closeUnlisted() {
    const named = new Set([...this.list.units, ...this.list.closed].map((unit) => this.official(unit.code)))
    for (const unit of this.current.units) {
      const level = levelOf(unit.kind)
      if (level === 'country' || !this.list.complete.includes(level) || named.has(unit.code)) continue
      this.close(unit, this.successorOf(unit))
    }
  }

  private close(before: UnitState, successor: string | null, legalBasis?: string) {
    if (before.validTo && (successor === null || before.replacedByCode === successor)) return
    const validTo = before.validTo ?? this.list.effectiveFrom
    const basis = legalBasis ?? this.list.legalBasis ?? before.legalBasis
    const after = {
      ...before,
      validTo,
      replacedByCode: successor,
      legalBasis: before.validTo ? before.legalBasis : basis,
    }
    this.closed.push({ before, after, what: [], past: null })
    this.next.set(after.code, after)
  }

  /** The one listed unit that took in the whole of another, if the list says so. */
  private successorOf(unit: UnitState): string | null {
    this.heirs ??= heirsByName(this.list.units)
    const heirs = this.heirs.get(exactKey(formerLabel(unit.kind, unit.name))) ?? []
    const near = heirs.filter(
      (heir) => heir.level === levelOf(unit.kind) && heir.parentCode === unit.parentCode,
    )
    const only = near.length > 0 ? near : heirs
    return only.length === 1 && only[0] ? this.official(only[0].code) : null
  }

  private checkTree() {
    const rowOf = new Map(this.list.units.map((unit) => [this.official(unit.code), unit.row]))
    for (const unit of this.next.values()) {
      const parent = unit.parentCode ? this.next.get(unit.parentCode) : undefined
      if (unit.validTo || !parent?.validTo) continue
      const row = rowOf.get(unit.code) ?? `${unit.code} ${unit.name}`
      this.complain(row, `stands under ${parent.code} ${parent.name}, which has ended`)
    }
  }

  private newAliases(): Record<string, string> {
    const fresh: Record<string, string> = {}
    for (const [alias, code] of Object.entries(this.list.aliases)) {
      const row = `aliases (${alias})`
      if (this.next.has(alias)) this.complain(row, `${alias} is the code of a unit itself`)
      else if (!this.next.has(code)) this.complain(row, `code ${code} is unknown`)
      else if (this.current.aliases[alias] !== code) fresh[alias] = code
    }
    return fresh
  }

  private complain(row: string, text: string) {
    this.problems.push({ row, text })
  }
}

/** Listed units by the names of those they took in whole. */
function heirsByName(units: readonly ListedUnit[]): Map<string, ListedUnit[]> {
  const heirs = new Map<string, ListedUnit[]>()
  for (const unit of units) {
    for (const { level, name, partial } of unit.former) {
      if (partial || level !== unit.level) continue
      heirs.set(exactKey(name), [...(heirs.get(exactKey(name)) ?? []), unit])
    }
  }
  return heirs
}

function rootUnit(validFrom: string): UnitState {
  return {
    code: ROOT_CODE,
    kind: 'country',
    name: 'Việt Nam',
    nameEn: 'Viet Nam',
    parentCode: null,
    path: ROOT_CODE,
    region: null,
    validFrom,
    validTo: null,
    replacedByCode: null,
    legalBasis: null,
  }
}

function changesBetween(before: UnitState, after: UnitState): Change[] {
  const what: Change[] = []
  if (before.validTo) what.push('reopened')
  if (!sameSpelling(before.name, after.name)) what.push('name')
  else if (before.name !== after.name) what.push('spelling')
  if (before.kind !== after.kind) what.push('kind')
  if (before.parentCode !== after.parentCode) what.push('parent')
  if (before.nameEn !== after.nameEn || before.region !== after.region) what.push('details')
  return what
}

function pastOf(unit: UnitState, validTo: string): PastState {
  const { code, kind, name, parentCode, validFrom, legalBasis } = unit
  return { unitCode: code, kind, name, parentCode, validFrom, validTo, legalBasis }
}
