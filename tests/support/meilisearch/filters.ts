import { Refused } from '#tests/support/meilisearch/answers.ts'
import type { Document, Settings } from '#tests/support/meilisearch/shapes.ts'

type Test = (document: Document) => boolean
type Given = string | (string | string[])[] | null | undefined

const DEEPEST = 200
const wrong = (message: string) => new Refused('invalid_search_filter', message)

/** As filters and facets compare: without case, but with accents. */
export const facetKey = (value: unknown) => String(value).normalize('NFKD').trim().toLowerCase()

/** The values of a field, arrays and dots resolved. */
export function valuesOf(document: Document, field: string): unknown[] {
  const value = field
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document)
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

const keys = new WeakMap<Document, Map<string, Set<string>>>()

/** The values of a field as they are compared; documents never change, so they are folded once. */
function keysOf(document: Document, field: string): Set<string> {
  const known = keys.get(document) ?? new Map<string, Set<string>>()
  keys.set(document, known)
  const own = known.get(field) ?? new Set(valuesOf(document, field).map(facetKey))
  known.set(field, own)
  return own
}

/** A filter as a test of documents; refused when it is not well formed or asks a field that may not be asked. */
export function readFilter(given: Given, settings: Settings): Test {
  if (given === null || given === undefined || given === '') return () => true
  if (typeof given === 'string') return new Reader(given, settings).whole()
  const outer = given.map((part): Test => {
    if (typeof part === 'string') return new Reader(part, settings).whole()
    const inner = part.map((text) => new Reader(text, settings).whole())
    return (document) => inner.some((test) => test(document))
  })
  return (document) => outer.every((test) => test(document))
}

const token = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|>=|<=|[=<>()[\],])|([\p{L}\p{N}_\-./]+))/uy

type Token = { text: string; quoted: boolean }

class Reader {
  private tokens: Token[] = []
  private at = 0
  private depth = 0

  constructor(
    text: string,
    private settings: Settings,
  ) {
    token.lastIndex = 0
    while (text.slice(token.lastIndex).trim()) {
      const from = token.lastIndex
      const match = token.exec(text)
      if (!match) throw wrong(`Was expecting an operation or a value at \`${text.slice(from, from + 20)}\`.`)
      const [, quoted, sign, bare] = match
      this.tokens.push(
        quoted
          ? { text: quoted.slice(1, -1).replace(/\\(.)/gs, '$1'), quoted: true }
          : { text: sign ?? bare ?? '', quoted: false },
      )
    }
  }

  whole(): Test {
    const test = this.or()
    if (this.at < this.tokens.length)
      throw wrong(`Found unexpected characters at the end: \`${this.peek()}\`.`)
    return test
  }

  private peek(offset = 0): string | undefined {
    const next = this.tokens[this.at + offset]
    return next && !next.quoted ? next.text : undefined
  }

  private take(word: string): boolean {
    if (this.peek() !== word) return false
    this.at += 1
    return true
  }

  private or(): Test {
    if ((this.depth += 1) > DEEPEST) throw wrong('The filter exceeded the maximum depth limit.')
    const parts = [this.and()]
    while (this.take('OR')) parts.push(this.and())
    this.depth -= 1
    return (document) => parts.some((test) => test(document))
  }

  private and(): Test {
    const parts = [this.not()]
    while (this.take('AND')) parts.push(this.not())
    return (document) => parts.every((test) => test(document))
  }

  private not(): Test {
    if (!this.take('NOT')) return this.primary()
    const test = this.not()
    return (document) => !test(document)
  }

  private primary(): Test {
    if (!this.take('(')) return this.condition()
    const test = this.or()
    if (!this.take(')')) throw wrong('Expression is missing the closing delimiter `)`.')
    return test
  }

  private value(): string {
    const next = this.tokens[this.at]
    if (!next || (!next.quoted && /^([=<>()[\],]|!=|>=|<=|AND|OR|NOT|IN|TO|EXISTS|IS)$/.test(next.text)))
      throw wrong(`Was expecting a value but instead got ${next ? `\`${next.text}\`` : 'nothing'}.`)
    this.at += 1
    return next.text
  }

  private condition(): Test {
    const field = this.value()
    const negated = this.take('NOT')
    const test = this.operator(field)
    return negated ? (document) => !test(document) : test
  }

  private operator(field: string): Test {
    const features = featuresOf(field, this.settings)
    const equal = (value: string) => {
      if (!features.equality) throw wrong(`Attribute \`${field}\` does not allow equality.`)
      const key = facetKey(value)
      return (document: Document) => keysOf(document, field).has(key)
    }
    if (this.take('=')) return equal(this.value())
    if (this.take('!=')) {
      const test = equal(this.value())
      return (document) => !test(document)
    }
    if (this.take('IN')) return this.list(equal)
    if (this.take('EXISTS')) return (document) => field in document
    if (this.take('IS')) return this.state(field)
    if (this.take('CONTAINS'))
      throw wrong('Using `CONTAINS` in a filter requires enabling an experimental feature.')
    if (this.peek() === 'STARTS' && this.peek(1) === 'WITH') {
      this.at += 2
      const start = facetKey(this.value())
      return (document) => [...keysOf(document, field)].some((own) => own.startsWith(start))
    }
    if (!features.comparison) throw wrong(`Attribute \`${field}\` does not allow comparison.`)
    return this.comparison(field)
  }

  private list(equal: (value: string) => Test): Test {
    if (!this.take('[')) throw wrong('Expected `[` after `IN`.')
    const tests: Test[] = []
    while (!this.take(']')) {
      tests.push(equal(this.value()))
      if (!this.take(',') && this.peek() !== ']')
        throw wrong('Expected only comma-separated field names inside `IN[..]`.')
    }
    return (document) => tests.some((test) => test(document))
  }

  private state(field: string): Test {
    const negated = this.take('NOT')
    const test: Test | null = this.take('NULL')
      ? (document) => document[field] === null
      : this.take('EMPTY')
        ? (document) =>
            field in document &&
            document[field] !== null &&
            !valuesOf(document, field).filter((v) => v !== '').length
        : null
    if (!test) throw wrong('Was expecting `NULL` or `EMPTY` after `IS`.')
    return negated ? (document) => !test(document) : test
  }

  private comparison(field: string): Test {
    const sign = ['>=', '<=', '>', '<'].find((one) => this.take(one))
    const first = this.value()
    if (!sign && !this.take('TO')) throw wrong(`Was expecting an operation after \`${field}\`.`)
    const last = sign ? first : this.value()
    const bounds = sign ? [sign] : ['>=', '<=']
    return (document) =>
      valuesOf(document, field).some((own) =>
        bounds.every((bound, at) => compared(own, at ? last : first, bound)),
      )
  }
}

function compared(own: unknown, value: string, sign: string): boolean {
  const [a, b] = typeof own === 'number' ? [own, Number(value)] : [facetKey(own), facetKey(value)]
  if (sign === '>') return a > b
  if (sign === '<') return a < b
  return sign === '>=' ? a >= b : a <= b
}

function featuresOf(field: string, { filterableAttributes }: Settings) {
  for (const rule of filterableAttributes ?? []) {
    if (typeof rule === 'string' && rule === field)
      return { equality: true, comparison: true, facetSearch: true }
    if (typeof rule !== 'string' && rule.attributePatterns.some((pattern) => fits(field, pattern))) {
      return { ...rule.features.filter, facetSearch: rule.features.facetSearch }
    }
  }
  throw wrong(`Attribute \`${field}\` is not filterable.`)
}

function fits(field: string, pattern: string): boolean {
  return pattern.endsWith('*') ? field.startsWith(pattern.slice(0, -1)) : field === pattern
}

/** Whether facets of a field may be counted and searched. */
export function facetFeatures(field: string, settings: Settings): { facetSearch: boolean } | null {
  try {
    return featuresOf(field, settings)
  } catch {
    return null
  }
}
