import type { ListProblem } from '#app/features/places/list-rules.ts'
import type { ChangedUnit, FormerOf, PlaceDiff, UnitState } from '#app/features/places/rules.ts'
import { isEmptyDiff, wordOfKind } from '#app/features/places/rules.ts'

const SHOWN = 20

/** What an import would change, for the operator: counts, and the first of each kind. */
export function describeDiff(diff: PlaceDiff): string {
  if (isEmptyDiff(diff)) return 'No difference.'
  const having = (what: ChangedUnit['what'][number]) =>
    diff.changed.filter((change) => change.what.includes(what))
  const parts = [
    section('New units', diff.added, nameOf),
    section(
      'Ended units',
      diff.closed,
      ({ after }) => `${nameOf(after)}${after.replacedByCode ? ` → ${after.replacedByCode}` : ''}`,
    ),
    section('Standing again', having('reopened'), ({ after }) => nameOf(after)),
    section(
      'Another kind',
      having('kind'),
      ({ before, after }) => `${nameOf(before)} → ${wordOfKind(after.kind)}`,
    ),
    section('Another name', having('name'), ({ before, after }) => `${nameOf(before)} → ${after.name}`),
    section(
      'Another spelling, not kept as history',
      having('spelling'),
      ({ before, after }) => `${nameOf(before)} → ${after.name}`,
    ),
    section(
      'Under another unit',
      having('parent'),
      ({ before, after }) => `${nameOf(before)} → ${after.parentCode}`,
    ),
    section(
      'English name or region',
      having('details'),
      ({ after }) => `${nameOf(after)}: ${after.nameEn ?? '-'}, ${after.region ?? '-'}`,
    ),
    section('Other codes', Object.entries(diff.aliases), ([alias, code]) => `${alias} means ${code}`),
    section('Former names added', diff.formerAdded, formerOf),
    section('Former names now whole or in part', diff.formerChanged, formerOf),
  ]
  return parts.filter(Boolean).join('\n\n')
}

export function describeProblems(problems: readonly ListProblem[]): string {
  return lines(problems, ({ row, text }) => `${row}: ${text}`)
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  return items.length === 0 ? '' : `${title}: ${items.length}\n${lines(items, line)}`
}

function lines<T>(items: readonly T[], line: (item: T) => string): string {
  const shown = items.slice(0, SHOWN).map((item) => `  ${line(item)}`)
  const more = items.length - SHOWN
  return [...shown, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')
}

function nameOf({ code, kind, name }: UnitState): string {
  return `${code} ${wordOfKind(kind)} ${name}`.replace('  ', ' ')
}

function formerOf({ unitCode, level, name, partial }: FormerOf): string {
  return `${unitCode} ← ${name}${level === 'province' ? ' (province)' : ''}${partial ? ' (in part)' : ''}`
}
