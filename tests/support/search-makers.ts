import { revisionRow } from '#app/features/models/revision-row.ts'
import type { ModelContent } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'
import { publishedSlug } from '#app/features/models/slug-rules.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { fromPlainText } from '#app/lib/rich-text.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { modelText } from '#tests/support/model-text.ts'

type Indexed = {
  title: string
  body?: string
  unitCode?: string
  publishedAt?: string
  text?: Partial<ModelContent>
}

/** Published models that say nothing but their title and body, in the search index; their ids in the same order. */
export async function indexed(documents: readonly Indexed[]): Promise<string[]> {
  const ids: string[] = []
  for (const [at, { title, body = '', unitCode = 'VN', publishedAt, text }] of documents.entries()) {
    const sections = Object.fromEntries(
      sectionNames.map((name) => [name, fromPlainText(name === 'approach' ? body : '')]),
    ) as ModelContent['sections']
    const said = {
      ...modelText(),
      title,
      summary: '',
      tags: [],
      steps: [],
      costs: [],
      results: [],
      sections,
      ...text,
    }
    // The first is the newest, so that a list in order of publication reads as it was written here.
    const when = publishedAt ? new Date(publishedAt) : new Date(Date.UTC(2026, 0, 1) - at * 60_000)
    const { id, revisions } = await db.model.create({
      data: {
        slug: publishedSlug(title),
        unitCode,
        firstPublishedAt: when,
        revisions: { create: { ...revisionRow(said), number: 1, publishedAt: when } },
      },
      select: { id: true, revisions: { select: { id: true } } },
    })
    await db.model.update({ where: { id }, data: { publishedRevisionId: revisions[0]?.id ?? null } })
    ids.push(id)
  }
  await inTransaction((tx) => indexModels(tx, ids))
  return ids
}
