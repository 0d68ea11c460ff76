import type { DraftContent, SectionName } from '#app/features/models/schema.ts'
import { draftContent, sectionNames } from '#app/features/models/schema.ts'
import { adaptationText, withParagraphs } from '#app/features/replications/content-rules.ts'
import type { AdaptedRow, PlannedCost } from '#app/features/replications/schema.ts'

/** One thing to put into the source: a paragraph behind a section, a step, a cost line new or in another's place. */
export type OfferedRow =
  | { kind: 'section'; section: SectionName; text: string }
  | { kind: 'step'; text: string }
  | {
      kind: 'cost'
      /** The line of the source whose place it takes. */
      replaces: string | null
      item: string
      amountVnd: number
      per: PlannedCost['per']
      funding: PlannedCost['funding']
    }

export type Offerable = { key: string; row: OfferedRow }

type Plan = { adapted: readonly AdaptedRow[]; costs: readonly PlannedCost[] }

/** What a place did otherwise and could offer: each adaptation, each cost line that is new or costs another amount. */
export function offerable({ adapted, costs }: Plan): Offerable[] {
  return [
    ...adapted.map((row, at) => ({ key: `adapted-${at}`, row: offeredWords(row) })),
    ...costs.flatMap(({ sourceAmountVnd, ...cost }, at): Offerable[] =>
      sourceAmountVnd === cost.amountVnd
        ? []
        : [
            {
              key: `cost-${at}`,
              row: { kind: 'cost', replaces: sourceAmountVnd === null ? null : cost.item, ...cost },
            },
          ],
    ),
  ]
}

/** A change to the steps is a step; what is about money in words or fits no section is a lesson. */
function offeredWords({ part, what, why }: AdaptedRow): OfferedRow {
  if (part === 'steps') return { kind: 'step', text: what.replace(/\s+/g, ' ') }
  const section = sectionNames.find((name) => name === part) ?? 'lessons'
  return { kind: 'section', section, text: adaptationText({ what, why }) }
}

/** A draft with what was offered put in; null when it would not fit into one. */
export function withOffered(content: DraftContent, rows: readonly OfferedRow[]): DraftContent | null {
  const parsed = draftContent.safeParse(rows.reduce(withRow, content))
  return parsed.success ? parsed.data : null
}

function withRow(content: DraftContent, row: OfferedRow): DraftContent {
  if (row.kind === 'step') return { ...content, steps: [...content.steps, row.text] }
  if (row.kind === 'section') {
    const told = withParagraphs(content.sections[row.section], [row.text])
    return { ...content, sections: { ...content.sections, [row.section]: told } }
  }
  const { item, amountVnd, per, funding, replaces } = row
  const line = { item, amountVnd, per, funding }
  const at = content.costs.findIndex((cost) => replaces !== null && alike(cost.item, replaces))
  const costs = at < 0 ? [...content.costs, line] : content.costs.with(at, line)
  return { ...content, costs }
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export type OfferBlocker = 'nothing_reported_yet' | 'offer_waiting' | 'source_withdrawn' | 'nothing_picked'

/** Why nothing can be offered now: only what was tried and measured, one offer at a time, to a model that stands. */
export function offerBlocker(state: {
  reports: number
  waiting: boolean
  withdrawn: boolean
}): OfferBlocker | null {
  if (state.withdrawn) return 'source_withdrawn'
  if (state.waiting) return 'offer_waiting'
  return state.reports > 0 ? null : 'nothing_reported_yet'
}
