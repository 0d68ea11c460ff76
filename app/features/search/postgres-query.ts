import type { ModelQuery } from '#app/features/search/engine.ts'
import type { QueryLexemes } from '#app/features/search/lexemes.ts'
import { quoted } from '#app/features/search/lexemes.ts'

/** An SQL condition with its values; `$n` are numbered from the first value on. */
export type Sql = { text: string; values: unknown[] }

const columns = {
  category: 'category = any(?)',
  province: 'province_code = any(?)',
  beneficiary: 'beneficiaries && ?',
  terrain: 'terrain && ?',
  hazard: 'hazards && ?',
  indicator: 'indicators && ?',
  unit: '(unit_code = any(?) or province_code = any(?))',
} as const

/** Everything but the words: the filters of a query as one condition. */
export function filterSql({ filters }: Pick<ModelQuery, 'filters'>): Sql {
  const parts: string[] = ['true']
  const values: unknown[] = []
  for (const [name, template] of Object.entries(columns)) {
    const chosen = filters[name as keyof typeof columns]
    if (!chosen?.length) continue
    values.push(chosen)
    parts.push(template.replaceAll('?', `$${values.length}::text[]`))
  }
  return { text: parts.join(' and '), values }
}

export type WordStages = { phrase: string | null; all: string; any: string | null }

/**
 * What to ask for, narrowest first: neighbouring words; all words, the last perhaps unfinished; any two neighbours.
 * A wider question is asked only when the narrower one finds too little. Null when nothing usable was typed.
 */
export function wordStages({ words, pairs, open }: QueryLexemes): WordStages | null {
  const last = words.at(-1)
  if (last === undefined) return null
  const all = words.map(quoted).join(' & ') + (open && last.length > 1 ? ':*' : '')
  if (!pairs.length) return { phrase: null, all, any: null }
  return { phrase: pairs.map(quoted).join(' & '), all, any: pairs.map(quoted).join(' | ') }
}

const weights = { titleWord: 3, titlePair: 4, pair: 3, accented: 2, word: 1 }

/** How well a row's `lex` answers, as an SQL expression over integer weights; needs no positions in the index. */
export function scoreSql({ words, pairs, accented }: QueryLexemes): string {
  const terms: [string, number][] = [
    ...words.map((word): [string, number] => [`t.${word}`, weights.titleWord]),
    ...words.map((word): [string, number] => [word, weights.word]),
    ...pairs.map((pair): [string, number] => [`t.${pair}`, weights.titlePair]),
    ...pairs.map((pair): [string, number] => [pair, weights.pair]),
    ...accented.map((word): [string, number] => [`x.${word}`, weights.accented]),
  ]
  if (!terms.length) return '0'
  return terms.map(([lexeme, weight]) => `${weight} * (lex @@ $q$${quoted(lexeme)}$q$::tsquery)::int`).join(' + ')
}
