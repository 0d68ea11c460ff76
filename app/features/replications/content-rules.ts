import type { DraftContent } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'
import type { AdaptedRow, OutcomeResult, PlannedCost } from '#app/features/replications/schema.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import { fromPlainText, isEmpty } from '#app/lib/rich-text.ts'
import { shortened } from '#app/lib/shortened.ts'

/** What a plan says of what a model says. Days are YYYY-MM-DD. */
export type Told = {
  households: number
  startedOn: string
  /** Null while it runs. */
  completedOn: string | null
  costs: readonly PlannedCost[]
  milestones: readonly { title: string }[]
  /** The latest is the last. */
  outcomes: readonly { on: string; householdsReached: number; results: readonly OutcomeResult[] }[]
}

/**
 * A replication as if it were a text of the model it copies, so that the two can be held against each other: its own
 * households, money, steps and, once measured, results; every word as in the source.
 */
export function contentOfPlan(source: DraftContent, plan: Told): DraftContent {
  const latest = plan.outcomes.findLast(({ results }) => results.length > 0)
  return {
    ...source,
    households: plan.households,
    startedOn: plan.startedOn,
    months: plan.completedOn ? monthsBetween(plan.startedOn, plan.completedOn) : source.months,
    costs: plan.costs.map(({ item, amountVnd, per, funding }) => ({ item, amountVnd, per, funding })),
    steps: plan.milestones.length
      ? plan.milestones.slice(0, limits.steps).map(({ title }) => title)
      : source.steps,
    results: latest
      ? latest.results.map((row) => ({ ...row, on: latest.on, households: latest.householdsReached }))
      : source.results,
  }
}

export type DerivedWords = {
  /** Behind the title: where it was done. */
  place: string
  /** How it differs from the source, a paragraph each. */
  adaptations: readonly string[]
  /** What the outcomes taught, only those that everybody may read. */
  lessons: readonly string[]
}

/** The first draft of the model a completed replication becomes: the source's words with this place's own added. */
export function derivedContent(source: DraftContent, plan: Told, words: DerivedWords): DraftContent {
  const content = contentOfPlan(source, plan)
  const { sections } = content
  return {
    ...content,
    title: shortened(`${content.title} – ${words.place}`, limits.title.max),
    // Pictures show the place they were taken in.
    photos: [],
    sections: {
      ...sections,
      approach: withParagraphs(sections.approach, words.adaptations),
      lessons: withParagraphs(sections.lessons, words.lessons),
    },
  }
}

/** A section with paragraphs of plain text behind what it says. */
export function withParagraphs(section: RichText | null, paragraphs: readonly string[]): RichText | null {
  if (paragraphs.length === 0) return section
  const added = fromPlainText(paragraphs.join('\n\n'))
  if (!section || isEmpty(section)) return added
  return { ...section, content: [...(section.content ?? []), ...(added.content ?? [])] }
}

/** An adaptation as a sentence or two. */
export function adaptationText({ what, why }: Pick<AdaptedRow, 'what' | 'why'>): string {
  return `${asSentence(what)} ${asSentence(why)}`
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

const MONTH_DAYS = 365.25 / 12

function monthsBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return Math.min(limits.months, Math.max(1, Math.round(days / MONTH_DAYS)))
}
