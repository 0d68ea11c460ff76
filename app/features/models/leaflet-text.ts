import { labelOf } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { resultSentence } from '#app/features/models/result-words.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { shortened } from '#app/lib/shortened.ts'
import { wordsFor } from '#app/lib/words.ts'

export type Leaflet = {
  view: ModelView
  /** In plain words; only the beginning fits. */
  risks: string
  place: string
  number: number
  publishedAt: string
  /** Of the model's page, to be typed by hand. */
  address: string
  example: boolean
}

/** How much of a model a sheet holds. */
export type LeafletLimits = {
  summaryLetters: number
  steps: number
  stepLetters: number
  results: number
  riskLetters: number
}

// What one A4 page in large type can hold; the address leads to the rest.
export const onScreen: LeafletLimits = {
  summaryLetters: 2_000,
  steps: 8,
  stepLetters: 160,
  results: 4,
  riskLetters: 320,
}

const RESULT_LETTERS = 200

export type LeafletPart = {
  title: string
  /** Said large. */
  strong?: string
  lines: readonly string[]
  /** `steps` are numbered. */
  list?: 'items' | 'steps'
  after?: string | null
}

/** A model in the few parts of a leaflet, in plain words. */
export function leafletParts(leaflet: Leaflet, limits: LeafletLimits, lang: Lang) {
  const t = wordsFor(lang)
  const { view } = leaflet
  const more = view.steps.length - limits.steps
  return {
    what: { title: t('models:leaflet.what'), lines: [shortened(view.summary, limits.summaryLetters)] },
    who: {
      title: t('models:leaflet.who'),
      lines: [
        view.beneficiaries.map((id) => labelOf(t, 'beneficiary', id)).join(', '),
        t('models:leaflet.households', {
          count: view.households ?? 0,
          months: formatNumber(view.months ?? 0, lang),
        }),
      ],
    },
    cost: costPart(view, lang),
    steps: {
      title: t('models:leaflet.steps'),
      lines: view.steps.slice(0, limits.steps).map((step) => shortened(step, limits.stepLetters)),
      list: 'steps',
      after: more > 0 ? t('models:leaflet.moreSteps', { count: more }) : null,
    },
    results: {
      title: t('models:leaflet.results'),
      lines: view.results
        .slice(0, limits.results)
        .map((row) => shortened(resultSentence(row, lang), RESULT_LETTERS)),
      list: 'items',
    },
    risks: {
      title: t('models:leaflet.risks'),
      lines: withoutMarks(shortened(leaflet.risks, limits.riskLetters)),
      list: 'items',
    },
    more: {
      title: t('models:leaflet.more'),
      strong: leaflet.address,
      lines: [
        t('models:leaflet.source', {
          place: leaflet.place,
          number: leaflet.number,
          date: formatDate(leaflet.publishedAt, lang),
        }),
      ],
    },
  } satisfies Record<string, LeafletPart>
}

function costPart({ totals }: ModelView, lang: Lang): LeafletPart {
  const t = wordsFor(lang)
  return {
    title: t('models:leaflet.cost'),
    strong: totals ? formatMoney(totals.perHouseholdVnd, lang) : t('models:read.unknown'),
    lines: (totals?.byFunding ?? []).map(({ funding, perHouseholdVnd }) =>
      t('models:leaflet.costLine', {
        amount: formatMoney(perHouseholdVnd, lang),
        funding: labelOf(t, 'funding', funding),
      }),
    ),
    list: 'items',
  }
}

/** List items without their marks, and paragraphs: each on a line of its own. */
function withoutMarks(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(-|\d+\.)\s+/, '').trim())
    .filter(Boolean)
}
