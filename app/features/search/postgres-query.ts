import type { ModelQuery } from '#app/features/search/engine.ts'
import type { QueryLexemes } from '#app/features/search/lexemes.ts'
import { chain, quoted } from '#app/features/search/lexemes.ts'

/** An SQL condition with its values; `$n` are numbered from the first value on. */
export type Sql = { text: string; values: unknown[] }

const columns = {
  category: 'category = any(?)',
  province: 'province_code = any(?)',
  beneficiary: 'beneficiaries && ?',
  terrain: 'terrain && ?',
  hazard: 'hazards && ?',
  indicator: 'indicators && ?',
  evidence: 'evidence::text = any(?)',
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
 * A wider question is asked only when the narrower one finds too little; what was quoted or refused holds in all.
 * Null when nothing usable was typed.
 */
export function wordStages({ words, pairs, bound, unwanted, open }: QueryLexemes): WordStages | null {
  const last = words.at(-1)
  const always = [...bound.map(quoted), ...unwanted.map((lexeme) => `!${quoted(lexeme)}`)]
  if (last === undefined) return always.length ? { phrase: null, all: always.join(' & '), any: null } : null
  const all = [...words.slice(0, -1).map(quoted), quoted(last) + (open && last.length > 1 ? ':*' : '')]
  const both = (asked: string[]) => [...asked, ...always].join(' & ')
  if (!pairs.length) return { phrase: null, all: both(all), any: null }
  return {
    phrase: both(pairs.map(quoted)),
    all: both(all),
    any: both([`(${pairs.map(quoted).join(' | ')})`]),
  }
}

// Words side by side anywhere outweigh the same words apart in the title.
const weights = { word: 1, titleWord: 2, accented: 1, pair: 7, titlePair: 3, opensTitle: 2, wholeTitle: 3 }

/** How well a row's `lex` answers, as an SQL expression over integer weights; needs no positions in the index. */
export function scoreSql({ words, pairs, accented }: QueryLexemes): string {
  if (!words.length) return '0'
  const terms: [string, number][] = [
    ...words.map((word): [string, number] => [`t.${word}`, weights.titleWord]),
    ...words.map((word): [string, number] => [word, weights.word]),
    ...pairs.map((pair): [string, number] => [`t.${pair}`, weights.titlePair]),
    ...pairs.map((pair): [string, number] => [pair, weights.pair]),
    ...accented.map((word): [string, number] => [`x.${word}`, weights.accented]),
    [`b.${chain(words)}`, weights.opensTitle],
    [`w.${chain(words)}`, weights.wholeTitle],
  ]
  return terms
    .map(([lexeme, weight]) => `${weight} * (lex @@ $q$${quoted(lexeme)}$q$::tsquery)::int`)
    .join(' + ')
}
