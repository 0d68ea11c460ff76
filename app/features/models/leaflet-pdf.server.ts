import type { Leaflet, LeafletLimits, LeafletPart } from '#app/features/models/leaflet-text.ts'
import { leafletParts } from '#app/features/models/leaflet-text.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Block } from '#app/platform/one-page-pdf.server.ts'
import { onePagePdf } from '#app/platform/one-page-pdf.server.ts'

const full = { summaryLetters: 900, steps: 14, stepLetters: 260, results: 8, riskLetters: 900 }
const fair = { summaryLetters: 500, steps: 8, stepLetters: 160, results: 5, riskLetters: 400 }
const short = { summaryLetters: 300, steps: 6, stepLetters: 110, results: 4, riskLetters: 260 }
const least = { summaryLetters: 180, steps: 4, stepLetters: 70, results: 2, riskLetters: 120 }

/** Tried in this order: large letters first, since it hangs on a wall; then less text before too small letters. */
const attempts: readonly { scale: number; limits: LeafletLimits }[] = [
  { scale: 1.3, limits: full },
  { scale: 1.2, limits: full },
  { scale: 1.1, limits: full },
  { scale: 1.05, limits: full },
  { scale: 1, limits: full },
  { scale: 1, limits: fair },
  { scale: 0.9, limits: fair },
  { scale: 1, limits: short },
  { scale: 0.9, limits: short },
  { scale: 1.1, limits: least },
  { scale: 1, limits: least },
  { scale: 0.8, limits: least },
]

/** A model on one A4 page, for the wall of a village house. What does not fit is read at the address at its foot. */
export function leafletPdf(leaflet: Leaflet, lang: Lang, { compress = true } = {}): Promise<Buffer> {
  const { more } = leafletParts(leaflet, least, lang)
  return onePagePdf({
    lang,
    title: leaflet.view.title,
    author: leaflet.place,
    madeAt: new Date(leaflet.publishedAt),
    fittings: attempts.map(({ scale, limits }) => ({ scale, blocks: bodyOf(leaflet, limits, lang) })),
    foot: [{ kind: 'rule' }, ...blocksOf(more)],
    compress,
  })
}

function bodyOf(leaflet: Leaflet, limits: LeafletLimits, lang: Lang): Block[] {
  const t = wordsFor(lang)
  const { what, who, cost, steps, results, risks } = leafletParts(leaflet, limits, lang)
  return [
    { kind: 'title', text: leaflet.view.title },
    { kind: 'lead', text: leaflet.place },
    ...(leaflet.example ? [{ kind: 'text' as const, text: t('models:read.exampleText') }] : []),
    { kind: 'rule' },
    ...blocksOf(what),
    { kind: 'columns', columns: [blocksOf(who), blocksOf(cost)] },
    ...[steps, results, risks].filter(({ lines }) => lines.length > 0).flatMap(blocksOf),
  ]
}

function blocksOf({ title, strong, lines, list, after }: LeafletPart): Block[] {
  return [
    { kind: 'heading', text: title },
    ...(strong ? [{ kind: 'strong' as const, text: strong }] : []),
    ...lines.map((text, at): Block => {
      if (!list) return { kind: 'text', text }
      return { kind: 'item', text, mark: list === 'steps' ? `${at + 1}.` : '•' }
    }),
    ...(after ? [{ kind: 'text' as const, text: after }] : []),
  ]
}
