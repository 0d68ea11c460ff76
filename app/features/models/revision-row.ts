import { renderHtml } from '#app/lib/rich-text.ts'
import { totalCostVnd } from '#app/features/models/rules.ts'
import type { ModelContent } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'

/** The columns of a revision that say what it says; its HTML is rendered here and never again. */
export function revisionRow({
  costs,
  steps,
  results,
  photos,
  files,
  sections,
  startedOn,
  ...columns
}: ModelContent) {
  const html = Object.fromEntries(sectionNames.map((name) => [name, renderHtml(sections[name])]))
  return {
    ...columns,
    startedOn: new Date(`${startedOn}T00:00:00Z`),
    totalCostVnd: totalCostVnd({ costs, households: columns.households }),
    content: { costs, steps, results, photos, files, sections },
    html,
  }
}
