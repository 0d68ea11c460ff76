import type { FacetName, ModelQuery } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'

/** An SQL condition with its values; `$n` are numbered from the first value on. */
export type Sql = { text: string; values: unknown[] }

type Filters = ModelQuery['filters']

/** Where a facet's values stand: in a column with one of them, or in an array. */
const columns = {
  category: { one: 'category' },
  region: { one: 'region' },
  province: { one: 'province_code' },
  beneficiary: { many: 'beneficiaries' },
  terrain: { many: 'terrain' },
  hazard: { many: 'hazards' },
  indicator: { many: 'indicators' },
  evidence: { one: 'evidence::text' },
  cost: { one: 'cost_band' },
  time: { one: 'time_band' },
  year: { one: 'year::text' },
  replicated: { one: `case when replicated then 'yes' else 'no' end` },
} as const satisfies Record<FacetName, { one: string } | { many: string }>

/** Joins conditions, numbering the values of the later ones on. */
export function and(...parts: readonly Sql[]): Sql {
  const values: unknown[] = []
  const texts = parts.map((part) => {
    const text = part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + values.length}`)
    values.push(...part.values)
    return text
  })
  return { text: texts.join(' and ') || 'true', values }
}

/** The filters of a query as one condition. */
export function filterSql(filters: Filters): Sql {
  const parts: Sql[] = facetNames.flatMap((facet) => {
    const chosen = filters[facet]
    if (!chosen?.length) return []
    const column: { one: string } | { many: string } = columns[facet]
    const text = 'one' in column ? `${column.one} = any($1::text[])` : `${column.many} && $1::text[]`
    return [{ text, values: [chosen] }]
  })
  const { unit } = filters
  if (unit?.length) {
    parts.push({ text: '(unit_code = any($1::text[]) or province_code = any($1::text[]))', values: [unit] })
  }
  return and({ text: 'true', values: [] }, ...parts)
}
