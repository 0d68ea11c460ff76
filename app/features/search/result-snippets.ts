import type { Marks } from '#app/features/search/engine.ts'
import type { Piece } from '#app/features/search/highlight.ts'
import { markText, snippetOf } from '#app/features/search/highlight.ts'
import type { FoundModel } from '#app/features/search/result-queries.server.ts'
import { toPlainText } from '#app/lib/rich-text.ts'

/** How a found model answers: its title with marks, and its best passage; the summary's marks where they are enough. */
export function snippetFor({ revision }: FoundModel, marks: Marks): { title: Piece[]; text: Piece[] } {
  const { title, summary, sections, steps, costs, tags } = revision
  const texts = [
    summary,
    ...Object.values(sections).map(toPlainText),
    ...steps,
    ...costs.map(({ item }) => item),
    ...tags,
  ]
  return { title: markText(title, marks), text: snippetOf(texts, marks) ?? markText(summary, marks) }
}
