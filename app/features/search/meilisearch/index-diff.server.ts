import { searchDocuments } from '#app/features/search/documents.server.ts'
import { indexedOf } from '#app/features/search/meilisearch/document.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import type { Difference } from '#app/features/search/search-diff.server.ts'
import { db } from '#app/platform/db.server.ts'

const PAGE = 200

/** Where the index of Meilisearch and the published models differ. What still waits in the outbox differs, too. */
export async function indexDifferences(server: SearchServer): Promise<Difference[]> {
  const kept = await keptTexts(server)
  const models = await db.model.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  const found: Difference[] = []
  for (let at = 0; at < models.length; at += PAGE) {
    const ids = models.slice(at, at + PAGE).map(({ id }) => id)
    const right = new Map(
      (await searchDocuments(ids)).map((document) => [document.id, asText(indexedOf(document))]),
    )
    for (const id of ids) {
      const [should, is] = [right.get(id), kept.get(id)]
      kept.delete(id)
      if (should === is) continue
      found.push({ id, what: is === undefined ? 'missing' : should === undefined ? 'not_public' : 'other' })
    }
  }
  return [...found, ...[...kept.keys()].map((id): Difference => ({ id, what: 'not_public' }))]
}

async function keptTexts({ told, index }: SearchServer): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await told.index(index).getDocuments<{ id: string }>({ offset, limit: PAGE })
    for (const document of results) kept.set(document.id, asText(document))
    if (results.length < PAGE) return kept
  }
}

/** A document as one text; its version tells nothing of what it says. */
function asText({ version: _, ...document }: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(document).sort(([one], [other]) => (one < other ? -1 : 1)))
}
