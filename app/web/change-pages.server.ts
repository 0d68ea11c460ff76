import { redirect } from '@remix-run/node'
import type { Changes } from '#app/features/models/change-rules.ts'
import { changesBetween } from '#app/features/models/change-rules.ts'
import type { ChangedPicture } from '#app/features/models/components/changed-photos.tsx'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { picturesOf } from '#app/features/models/picture-queries.server.ts'
import type { Revision } from '#app/features/models/queries.server.ts'
import {
  contentOf,
  modelBySlug,
  modelForReading,
  revisionByNumber,
  revisionList,
} from '#app/features/models/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'

/** Any two published revisions. Without numbers in the address, the newest and the one before it. */
export async function compareRevisionsPage({ params, url }: Context) {
  const model = await modelForReading(params['slug']!)
  if (!model) throw missing()
  const revisions = await revisionList(model.id)
  const newest = revisions[0]?.number ?? 1
  const to = numberIn(url, 'to') ?? newest
  const from = numberIn(url, 'from') ?? Math.max(1, to - 1)
  const [before, after] = await Promise.all([
    revisionByNumber(model.id, from),
    from === to ? null : revisionByNumber(model.id, to),
  ])
  if (!before || (from !== to && !after)) throw missing()
  return {
    slug: model.slug,
    title: model.revision.title,
    revisions: revisions.map(dated),
    from: dated(before),
    to: dated(after ?? before),
    ...(await shownChanges(changesBetween(contentOf(before), contentOf(after ?? before)))),
  }
}

/** What a draft would change of what is published: for its readers, above all the approver. */
export async function draftChangesPage({ actor, params, href, t }: Context) {
  const slug = params['slug']!
  const model = await modelBySlug(slug)
  authorize(actor, 'model.read_draft', model)
  const published = await modelForReading(slug)
  if (!model.draft) throw redirect(href(`/models/${slug}`))
  if (!published) throw redirect(href(`/models/${slug}/preview`))
  const content = draftOf(model.draft)
  return {
    slug: model.slug,
    title: content.title || t('models:work.untitled'),
    published: dated(published.revision),
    ...(await shownChanges(changesBetween(contentOf(published.revision), content))),
  }
}

const dated = ({ number, publishedAt }: Pick<Revision, 'number' | 'publishedAt'>) => ({
  number,
  publishedAt: publishedAt.toISOString(),
})

function numberIn(url: URL, name: string): number | null {
  const typed = url.searchParams.get(name)
  if (!typed) return null
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw missing()
  return Number(typed)
}

async function shownChanges(changes: Changes) {
  const told = changes.photos.filter((row) => row.kind !== 'same' || row.moved)
  const files = await picturesOf(told.map((row) => ('to' in row ? row.to : row.from)))
  const pictures = told.flatMap((row): ChangedPicture[] => {
    const photo = 'to' in row ? row.to : row.from
    const picture = files.find(({ fileId }) => fileId === photo.fileId)
    const kind = row.kind === 'same' ? 'moved' : row.kind
    return picture ? [{ kind, picture, was: 'from' in row ? row.from : photo }] : []
  })
  return { changes, pictures }
}
