import { randomUUID } from 'node:crypto'
import { autosaveOf } from '#app/features/models/autosave-rows.server.ts'
import { typedDifferences } from '#app/features/models/autosave-words.ts'
import { draftOf, draftState, textOf } from '#app/features/models/draft-rules.ts'
import { missingItems } from '#app/features/models/missing-words.ts'
import type { ModelForWriting } from '#app/features/models/queries.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { typedDraft } from '#app/features/models/typed-draft.ts'
import { remarksOn } from '#app/features/models/verification-queries.server.ts'
import type { Remarks } from '#app/features/models/verification-rules.ts'
import type { WorkList } from '#app/features/models/work-queries.server.ts'
import {
  draftsInReach,
  isModelList,
  modelsInReach,
  workCounts,
  workLists,
} from '#app/features/models/work-queries.server.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { remainderOf } from '#app/features/word-import/queries.server.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Person, Role } from '#app/permissions/actor.ts'
import type { Action } from '#app/permissions/permissions.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import { invitationCards } from '#app/web/coauthor-pages.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'
import { placeWords, unitOf } from '#app/web/unit-words.ts'

export async function newModelPage({ actor }: Context) {
  return { units: await unitsReachedBy(signedIn(actor), 'editor', 'approver'), formKey: randomUUID() }
}

/** The text form. Never a redirect: after a refused save this page shows again what was typed. */
export async function editPage({ actor, params, lang, url, t, href }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.edit', model)
  const person = signedIn(actor)
  const content = draftOf(model.draft)
  const text = textOf(content)
  const version = model.draft?.version ?? 1
  const { restored, offer } = await keptText(model, person, url.searchParams.get('restore'), lang)
  return {
    slug: model.slug,
    heading: text.title || t('models:edit.title'),
    state: model.draft ? draftState(model.draft) : ('none' as const),
    typed: restored?.fields ?? typedDraft(text, lang),
    version: restored?.version ?? version,
    photoCount: content.photos.length,
    done: (['saved', 'dropped'] as const).find((what) => url.searchParams.has(what)) ?? null,
    restoredAt: restored?.at ?? null,
    offer,
    autosaves: [restored ?? offer].flatMap((kept) => (kept ? [kept.client] : [])),
    place: {
      slug: model.slug,
      action: href(`/models/${model.slug}/autosave`),
      client: randomUUID(),
      owner: person.id,
    },
    missing: missingItems(content, lang),
    leftOver: (await remainderOf(model.id))?.remainder.length ?? 0,
    returnReason: model.draft?.returnReason ?? null,
    remarks: await remarksOn(model.id),
    may: { submit: can(actor, 'model.submit', model), reopen: can(actor, 'model.reopen', model) },
  }
}

/** What this person typed and never saved: in the form when they asked for it, else offered where it says something new. */
async function keptText(model: ModelForWriting, person: Person, asked: string | null, lang: Lang) {
  const nothing = { restored: null, offer: null }
  const { draft } = model
  if (!draft || draft.submittedAt) return nothing
  const kept = await autosaveOf(model.id, person.id)
  if (!kept) return nothing
  if (kept.client === asked && kept.lang === lang) return { restored: kept, offer: null }
  const theirs = typedDraft(textOf(draftOf(draft)), kept.lang)
  const differences = typedDifferences(kept.fields, theirs, kept.lang)
  const { client, at } = kept
  const offer = { client, at, lang: kept.lang, older: draft.version !== kept.version, differences }
  return { restored: null, offer: differences.length > 0 ? offer : null }
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
  const list: WorkList = asked ?? firstList(person, counts)
  const cursor = url.searchParams.get('cursor')
  const writes = holds(person, 'editor', 'approver')
  const invitations = await invitationCards(person)
  const staff = person.roles.length > 0 || invitations.some(({ accepted }) => accepted)
  const shared = { list, counts, writes, staff, invitations, paged: cursor !== null }
  const tabs = workLists.filter((name) => isAlwaysShown(name, person) || counts[name] > 0 || name === list)
  if (isModelList(list)) {
    const { rows, nextCursor } = await modelsInReach(person, list, cursor)
    return { ...shared, tabs, nextCursor, drafts: [], models: rows.map(modelRow) }
  }
  const { rows, nextCursor } = await draftsInReach(person, list, cursor)
  return { ...shared, tabs, nextCursor, drafts: rows.map((row) => draftRow(row, person)), models: [] }
}

function holds({ roles }: Person, ...names: Role[]): boolean {
  return roles.some(({ role }) => names.includes(role))
}

/** What somebody comes for: a reviewer to verify, everybody else what waits in their unit. */
function firstList(person: Person, counts: Record<WorkList, number>): WorkList {
  if (holds(person, 'reviewer') && !holds(person, 'editor', 'approver')) return 'unverified'
  return workLists.find((name) => counts[name] > 0) ?? 'drafts'
}

function isAlwaysShown(list: WorkList, person: Person): boolean {
  if (list === 'unverified') return holds(person, 'reviewer')
  return list !== 'sentBack' && list !== 'withdrawn'
}

type Drafts = Awaited<ReturnType<typeof draftsInReach>>['rows']
type Models = Awaited<ReturnType<typeof modelsInReach>>['rows']

function draftRow(row: Drafts[number], person: Person) {
  const { slug, unit, publishedRevisionId } = row.model
  const subject = {
    unitPath: unit.path.split('/'),
    published: publishedRevisionId !== null,
    coauthorIds: row.model.coauthors.flatMap(({ accountId }) => accountId ?? []),
  }
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

function modelRow({ slug, unit, publishedRevision, withdrawnAt, withdrawReason }: Models[number]) {
  const verification = publishedRevision?.verification
  return {
    slug,
    unit: unitOf(unit),
    title: publishedRevision?.title ?? '',
    number: publishedRevision?.number ?? 0,
    publishedAt: publishedRevision?.publishedAt.toISOString() ?? '',
    state: withdrawnAt ? ('withdrawn' as const) : ('published' as const),
    decision: verification?.decision ?? null,
    remarks: (verification?.reasons ?? {}) as Remarks,
    withdrawReason,
  }
}
