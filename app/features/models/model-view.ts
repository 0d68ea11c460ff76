import { renderHtml } from '#app/lib/rich-text.ts'
import type { Shown } from '#app/features/models/picture-queries.server.ts'
import { costPerHouseholdVnd, costsByFunding, rowTotalVnd, totalCostVnd } from '#app/features/models/rules.ts'
import type { CostRow, DraftContent, SectionName } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'

type Said = Pick<
  DraftContent,
  | 'title'
  | 'summary'
  | 'households'
  | 'startedOn'
  | 'months'
  | 'costs'
  | 'steps'
  | 'results'
  | 'tags'
  | 'files'
> & {
  category: string | null
  indicators: string[]
  beneficiaries: string[]
  terrain: string[]
  hazards: string[]
}

/** What a page shows of a model, be it a revision or a draft with gaps. Amounts in đồng. */
export function modelView(said: Said, html: Record<SectionName, string>, pictures: readonly Shown[]) {
  const { title, summary, category, households, startedOn, months, steps, results, tags, files } = said
  const { indicators, beneficiaries, terrain, hazards } = said
  const costed = costedPart(said)
  return {
    ...{ title, summary, category, households, startedOn, months, steps, results, tags, files },
    ...{ indicators, beneficiaries, terrain, hazards, html, pictures },
    costs: said.costs.map((row) => ({
      ...row,
      totalVnd: costed && isWhole(row) ? rowTotalVnd(row, costed.households) : null,
    })),
    totals: costed && {
      totalVnd: totalCostVnd(costed),
      perHouseholdVnd: costPerHouseholdVnd(costed),
      byFunding: costsByFunding(costed),
    },
  }
}
export type ModelView = ReturnType<typeof modelView>

/** What of the costs can be summed up; null when that is nothing. */
export function costedPart({ costs, households }: Pick<DraftContent, 'costs' | 'households'>) {
  const whole = costs.filter(isWhole)
  return households !== null && whole.length > 0 ? { costs: whole, households } : null
}

function isWhole(row: DraftContent['costs'][number]): row is CostRow {
  return row.amountVnd !== null && row.per !== null && row.funding !== null
}

/** A draft's sections as they will read; a missing one is empty. */
export function draftHtml(draft: DraftContent): Record<SectionName, string> {
  return Object.fromEntries(
    sectionNames.map((name) => [name, draft.sections[name] ? renderHtml(draft.sections[name]) : '']),
  ) as Record<SectionName, string>
}
