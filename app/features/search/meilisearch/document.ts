import type { FacetName } from '#app/features/search/engine.ts'
import type { SearchDocument } from '#app/features/search/document.ts'
import { lexemesOf } from '#app/features/search/lexemes.ts'
import type { EvidenceLevel } from '#app/features/models/evidence-rules.ts'
import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import { words } from '#app/lib/fold.ts'

/** A document as the index holds it. Texts are folded as everything else here is, so that lý and lí are one word. */
export type Indexed = Record<FacetName, string[]> & {
  id: string
  version: number
  title: string
  tags: string[]
  summary: string
  texts: string[]
  /** The lexemes of the PostgreSQL engine: what decides whether a document is a hit. */
  lex: string[]
  provinceCode: string
  unitCode: string
  /** Milliseconds since 1970. */
  publishedAt: number
  evidenceRank: number
  costThousands: number
  replications: number
}

// What can be filtered is kept as keys of at most 468 bytes.
const LONGEST_KEY_BYTES = 468

export function indexedOf(document: SearchDocument): Indexed {
  const { id, version, facets, provinceCode, unitCode, costThousands, replications } = document
  const folded = (text: string) => words(text).join(' ')
  return {
    id,
    version,
    title: folded(document.title),
    tags: document.tags.map(folded),
    summary: folded(document.summary),
    texts: document.texts.map(folded).filter(Boolean),
    lex: lexemesOf(document).map(keyOf),
    provinceCode,
    unitCode,
    ...facets,
    publishedAt: Date.parse(document.publishedAt),
    evidenceRank: evidenceLevels.indexOf((facets.evidence[0] ?? 'declared') as EvidenceLevel) + 1,
    costThousands,
    replications,
  }
}

/** A lexeme as a key that no filter mistakes for another: Meilisearch takes letters apart before it compares. */
export function keyOf(lexeme: string): string {
  const whole = lexeme.normalize('NFKD')
  if (Buffer.byteLength(whole) <= LONGEST_KEY_BYTES) return whole
  let key = ''
  let bytes = 0
  for (const letter of whole) {
    bytes += Buffer.byteLength(letter)
    if (bytes > LONGEST_KEY_BYTES) break
    key += letter
  }
  return key
}
