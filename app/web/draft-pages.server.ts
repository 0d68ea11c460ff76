import { randomUUID } from 'node:crypto'
import { draftOf, draftState } from '#app/features/models/draft-rules.ts'
import { picturesOf } from '#app/features/models/picture-queries.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { typedDraft } from '#app/features/models/typed-draft.ts'
import type { WorkList } from '#app/features/models/work-queries.server.ts'
import {
  draftsInReach,
  publishedInReach,
  workCounts,
  workLists,
} from '#app/features/models/work-queries.server.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { isPerson } from '#app/permissions/actor.ts'
import type { Action } from '#app/permissions/permissions.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'
import { placeWords, unitOf } from '#app/web/model-pages.server.ts'

export async function newModelPage({ actor }: Context) {
  return { units: await unitsReachedBy(signedIn(actor), 'editor', 'approver'), formKey: randomUUID() }
}

/** The text form. Never a redirect: after a refused save this page shows again what was typed. */
export async function editPage({ actor, params, lang, url, t }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.edit', model)
  const { photos, ...text } = draftOf(model.draft)
  return {
    slug: model.slug,
    heading: text.title || t('models:edit.title'),
    state: model.draft ? draftState(model.draft) : ('none' as const),
    typed: typedDraft(text, lang),
    version: model.draft?.version ?? 1,
    photoCount: photos.length,
    saved: url.searchParams.has('saved'),
    returnReason: model.draft?.returnReason ?? null,
    may: { submit: can(actor, 'model.submit', model) },
  }
}

export async function photosPage({ actor, params, url }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.edit', model)
  return {
    slug: model.slug,
    title: model.draft?.title ?? '',
    open: model.draft !== null && model.draft.submittedAt === null,
    submitted: model.draft?.submittedAt != null,
    version: model.draft?.version ?? 0,
    may: { submit: can(actor, 'model.submit', model) },
    pictures: await picturesOf(draftOf(model.draft).photos),
    done: (['added', 'removed'] as const).find((what) => url.searchParams.has(what)) ?? null,
  }
}

/** What a page asks before something with consequences is done to a draft. */
export async function decisionPage({ actor, params, t }: Context, action: Action & `model.${string}`) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, action, model)
  return {
    slug: model.slug,
    title: model.draft?.title || t('models:work.untitled'),
    version: model.draft?.version ?? 0,
    published: model.published,
    hasDraft: model.draft !== null,
    unit: placeWords(model.unit, t),
  }
}

/** The drafts and models of the units somebody looks after, one list at a time. */
export async function workPage({ actor, url }: Context) {
  const person = signedIn(actor)
  const counts = await workCounts(person)
  const asked = workLists.find((list) => list === url.searchParams.get('list'))
  const list: WorkList = asked ?? workLists.find((name) => counts[name] > 0) ?? 'drafts'
  const cursor = url.searchParams.get('cursor')
  const writes = isPerson(actor) && actor.roles.some(({ role }) => role === 'editor' || role === 'approver')
  const shared = { list, counts, writes, staff: person.roles.length > 0, paged: cursor !== null }
  if (list === 'published') {
    const { rows, nextCursor } = await publishedInReach(person, cursor)
    return { ...shared, nextCursor, drafts: [], models: rows.map(modelRow) }
  }
  const { rows, nextCursor } = await draftsInReach(person, list, cursor)
  return { ...shared, nextCursor, drafts: rows.map((row) => draftRow(row, person)), models: [] }
}

type Drafts = Awaited<ReturnType<typeof draftsInReach>>['rows']
type Models = Awaited<ReturnType<typeof publishedInReach>>['rows']

function draftRow(row: Drafts[number], person: ReturnType<typeof signedIn>) {
  const { slug, unit, publishedRevisionId } = row.model
  const subject = { unitPath: unit.path.split('/'), published: publishedRevisionId !== null }
  return {
    slug,
    title: row.title,
    unit: unitOf(unit),
    state: draftState(row),
    editedAt: row.editedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    returnReason: row.returnReason,
    mine: row.editedById === person.id,
    mayPublish: can(person, 'model.publish', subject),
    mayEdit: can(person, 'model.edit', subject),
  }
}

function modelRow({ slug, unit, publishedRevision }: Models[number]) {
  return {
    slug,
    unit: unitOf(unit),
    title: publishedRevision?.title ?? '',
    number: publishedRevision?.number ?? 0,
    publishedAt: publishedRevision?.publishedAt.toISOString() ?? '',
  }
}
