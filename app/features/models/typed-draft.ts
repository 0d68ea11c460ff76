import type { Lang } from '#app/lib/languages.ts'
import { toMarkup } from '#app/lib/rich-text.ts'
import { formatNumber } from '#app/lib/format.ts'
import { wordsFor } from '#app/lib/words.ts'
import { metricLabel } from '#app/features/models/labels.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'

/** What stands in the boxes of a form: texts, by name, in rows and groups. */
export type TypedText = { [name: string]: unknown }

/** A draft as its form shows it, so that reading the form again gives the same draft. */
export function typedDraft(text: DraftText, lang: Lang): TypedText {
  const whole = (value: number | null) => (value === null ? '' : formatNumber(value, lang))
  const figure = (value: number | null) => (value === null ? '' : figureText(value, lang))
  return {
    ...text,
    category: text.category ?? '',
    tags: text.tags.join(', '),
    households: whole(text.households),
    startedOn: text.startedOn ?? '',
    months: whole(text.months),
    costs: text.costs.map((row) => ({ ...row, amountVnd: whole(row.amountVnd) })),
    results: text.results.map((row) => ({
      ...row,
      metric: metricLabel(wordsFor(lang), row.metric),
      baseline: figure(row.baseline),
      value: figure(row.value),
      on: row.on ?? '',
      households: whole(row.households),
    })),
    sections: Object.fromEntries(
      sectionNames.map((name) => [name, text.sections[name] ? toMarkup(text.sections[name]) : '']),
    ),
  }
}

/** Every decimal that is stored, ungrouped: grouping marks would be read as decimal ones in the other language. */
export function figureText(value: number, lang: Lang): string {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 20, useGrouping: false })
  return lang === 'vi' ? text.replace('.', ',') : text
}

export function textAt(values: TypedText, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

export function listAt(values: TypedText, name: string): string[] {
  const value = values[name]
  return (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string' && item !== '',
  )
}

/** The rows of a list of rows; one that was left empty comes back from the form as nothing. */
export function rowsAt(values: TypedText, name: string): TypedText[] {
  const value = values[name]
  const rows: unknown[] = Array.isArray(value) ? value : []
  return rows.map((row) => (typeof row === 'string' ? { text: row } : groupOf(row)))
}

export function groupAt(values: TypedText, name: string): TypedText {
  return groupOf(values[name])
}

function groupOf(value: unknown): TypedText {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as TypedText) : {}
}
