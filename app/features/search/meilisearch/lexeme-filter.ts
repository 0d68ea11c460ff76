import { facetNames } from '#app/features/search/engine.ts'
import type { EngineQuery, FacetName } from '#app/features/search/engine.ts'
import { keyOf } from '#app/features/search/meilisearch/document.ts'
import type { Asked } from '#app/features/search/store.ts'

/** A string in a filter, whatever it holds. */
export const inQuotes = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

const oneOf = (field: string, values: readonly string[]) => `${field} IN [${values.map(inQuotes).join(', ')}]`

/** The filter that finds what is asked; null when it is everything. */
export function askedFilter(asked: Asked): string | null {
  if (asked === 'everything') return null
  if (asked === 'nothing') return NOTHING
  if ('ids' in asked) return asked.ids.length ? oneOf('id', asked.ids) : NOTHING
  return new LexemeQuery(asked.query).asFilter()
}

// No document is without an id.
const NOTHING = 'id NOT EXISTS'

/** The chosen facet values and units as filters that all have to hold, those of one facet left out if asked. */
export function chosenFilters(filters: EngineQuery['filters'], without?: FacetName): string[] {
  const facets = facetNames.flatMap((facet) => {
    const chosen = filters[facet]
    return chosen?.length && facet !== without ? [oneOf(facet, chosen)] : []
  })
  const { unit } = filters
  return unit?.length ? [...facets, `(${oneOf('unitCode', unit)} OR ${oneOf('provinceCode', unit)})`] : facets
}

type Step = { text: string; single: boolean }

/**
 * Reads a tsquery of lexemes (`'a' & ('b' | 'c':*) & !'d'`), as the queries of both engines are written, and writes it as a
 * filter. Several lexemes of which one will do become one look-up.
 */
class LexemeQuery {
  private tokens: string[]
  private at = 0

  constructor(query: string) {
    this.tokens = query.match(/'[^']*'(?::\*)?|[&|!()]/g) ?? []
  }

  asFilter(): string {
    const { text } = this.either()
    if (this.at < this.tokens.length) throw new Error('a query of lexemes that cannot be read')
    return text
  }

  private take(sign: string): boolean {
    if (this.tokens[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private either(): Step {
    const first = this.both()
    if (this.tokens[this.at] !== '|') return first
    const steps = [first]
    while (this.take('|')) steps.push(this.both())
    const lexemes = steps.filter(({ single }) => single).map(({ text }) => text)
    const others = steps.filter(({ single }) => !single).map(({ text }) => text)
    const looked = lexemes.length ? [`lex IN [${[...new Set(lexemes)].map(valueOf).join(', ')}]`] : []
    return { text: `(${[...looked, ...others].join(' OR ')})`, single: false }
  }

  private both(): Step {
    const first = this.one()
    if (this.tokens[this.at] !== '&') return first
    const steps = [first]
    while (this.take('&')) steps.push(this.one())
    return { text: `(${steps.map(({ text }) => text).join(' AND ')})`, single: false }
  }

  private one(): Step {
    if (this.take('!')) return { text: `NOT ${this.one().text}`, single: false }
    if (this.take('(')) {
      const inner = this.either()
      if (!this.take(')')) throw new Error('a query of lexemes that cannot be read')
      return inner
    }
    const token = this.tokens[this.at] ?? ''
    this.at += 1
    const key = inQuotes(keyOf(token.slice(1, token.lastIndexOf("'"))))
    return token.endsWith(':*')
      ? { text: `lex STARTS WITH ${key}`, single: false }
      : { text: `lex = ${key}`, single: true }
  }
}

const valueOf = (equality: string) => equality.slice('lex = '.length)
