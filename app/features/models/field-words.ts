import type { Lang } from '#app/lib/languages.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import { toMarkup } from '#app/lib/rich-text.ts'
import type { WordKey } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import { labelOf, metricLabel } from '#app/features/models/labels.ts'
import type { DraftText, SectionName } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'
import type { ReviewedPart } from '#app/features/models/verification-rules.ts'

/** The label of a field by its name in the form. */
export function fieldLabel(name: string, lang: Lang): string {
  const key = name.startsWith('sections.') ? `section.${name.slice('sections.'.length)}` : `field.${name}`
  return wordsFor(lang)(`models:${key}` as WordKey)
}

const rowed = {
  costs: { row: 'cost.row', group: 'cost' },
  steps: { row: 'step.row', group: null },
  results: { row: 'result.row', group: 'result' },
} as const

/** Where in the form a field is, by its name: `costs[1].amountVnd` is "Khoản chi 2, Số tiền". */
export function fieldPlace(name: string, lang: Lang): string {
  const [, list, at, cell] = /^(costs|steps|results)\[(\d+)\](?:\.(\w+))?$/.exec(name) ?? []
  if (!list) return fieldLabel(name, lang)
  const t = wordsFor(lang)
  const { row, group } = rowed[list as keyof typeof rowed]
  const place = t(`models:${row}`, { n: Number(at) + 1 })
  return cell && group ? `${place}, ${t(`models:${group}.${cell}` as WordKey)}` : place
}

/** The same for a part of a model that a reviewer judges. */
export function partLabel(part: ReviewedPart, lang: Lang): string {
  return fieldLabel(sectionNames.some((name) => name === part) ? `sections.${part}` : part, lang)
}

const kinds: { [name: string]: LabelKind } = {
  indicators: 'indicator',
  beneficiaries: 'beneficiary',
  terrain: 'terrain',
  hazards: 'hazard',
}

/** One field of a draft as lines to read and to copy; none when it is empty. */
export function fieldLines(text: DraftText, name: string, lang: Lang): string[] {
  const t = wordsFor(lang)
  if (name.startsWith('sections.')) {
    const doc = text.sections[name.slice('sections.'.length) as SectionName]
    return doc ? toMarkup(doc).split('\n') : []
  }
  const field = name as Exclude<keyof DraftText, 'sections'>
  switch (field) {
    case 'category':
      return text.category ? [labelOf(t, 'category', text.category)] : []
    case 'startedOn':
      return text.startedOn ? [formatDate(text.startedOn, lang)] : []
    case 'costs':
      return text.costs.map((row) => costLine(row, lang))
    case 'results':
      return text.results.map((row) => resultLine(row, lang))
    case 'households':
    case 'months':
      return text[field] === null ? [] : [formatNumber(text[field], lang)]
    case 'title':
    case 'summary':
      return text[field] === '' ? [] : [text[field]]
    default:
      return (text[field] ?? []).map((item: string) => (kinds[field] ? labelOf(t, kinds[field], item) : item))
  }
}

function costLine({ item, amountVnd, per, funding }: DraftText['costs'][number], lang: Lang): string {
  const t = wordsFor(lang)
  const amount = amountVnd === null ? null : formatMoney(amountVnd, lang)
  return joined(
    item,
    amount,
    per && t(`models:cost.perWord.${per}`),
    funding && labelOf(t, 'funding', funding),
  )
}

function resultLine(row: DraftText['results'][number], lang: Lang): string {
  const figure = (value: number | null) =>
    value === null ? null : `${formatNumber(value, lang)} ${row.unit}`
  const figures = [figure(row.baseline), figure(row.value)].filter((part) => part !== null).join(' → ')
  const households =
    row.households === null
      ? null
      : wordsFor(lang)('models:read.householdsMeasured', { count: row.households })
  return joined(
    metricLabel(wordsFor(lang), row.metric),
    figures,
    row.on && formatDate(row.on, lang),
    households,
  )
}

function joined(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
