import { redirect } from '@remix-run/node'
import { draftOf, draftState } from '#app/features/models/draft-rules.ts'
import { draftHtml, modelView } from '#app/features/models/model-view.ts'
import { missingItems } from '#app/features/models/missing-words.ts'
import { picturesOf } from '#app/features/models/picture-queries.server.ts'
import {
  modelBySlug,
  modelForReading,
  revisionByNumber,
  revisionList,
} from '#app/features/models/queries.server.ts'
import { latestPlaces, lineageSummary, parentOf } from '#app/features/replications/lineage-queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import { creditsShown } from '#app/web/coauthor-pages.server.ts'
import { cardOfModel } from '#app/web/card-answer.server.ts'
import { ownCommune } from '#app/web/fit-pages.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'
import { placeWords, unitOf } from '#app/web/unit-words.ts'
import { standingOf } from '#app/web/verdict-pages.server.ts'

/** A published model as anybody reads it; whoever may write goes on to the draft of one that is not. */
export async function modelPage(ctx: Context) {
  const { actor, params, request, url, t, href } = ctx
  const slug = params['slug']!
  const model = await modelForReading(slug)
  if (!model) {
    authorize(actor, 'model.read_draft', await modelBySlug(slug))
    throw redirect(href(`/models/${slug}/preview`))
  }
  const { revision, unit, example } = model
  const [pictures, summary, latest, parent, credits, standing] = await Promise.all([
    picturesOf(revision.photos),
    lineageSummary(model.id),
    latestPlaces(model.id),
    parentOf(model.id),
    creditsShown(model.id, revision.publishedAt),
    standingOf(model, ctx),
  ])
  const live = model.withdrawnAt === null
  const edits = can(actor, 'model.edit', model)
  return {
    slug,
    view: modelView(revision, revision.html, pictures),
    unit: unitOf(unit),
    number: revision.number,
    publishedAt: revision.publishedAt.toISOString(),
    example,
    origin: publicOrigin(request),
    place: placeWords(unit, t),
    card: cardOfModel(model, href),
    description: t('models:read.description', { place: placeWords(unit, t), summary: revision.summary }),
    credits,
    lineage: { ...summary, latest },
    parent,
    own: await ownCommune(actor),
    standing,
    // Whoever was handed the address by somebody who published reads the page as anybody does.
    justPublished: live && edits && url.searchParams.get('done') === 'published',
    may: {
      replicate: live,
      reopen: can(actor, 'model.reopen', model),
      verify: live && !model.verification && can(actor, 'model.verify', model),
      withdraw: live && can(actor, 'model.withdraw', model),
    },
  }
}

export async function revisionsPage({ params, t }: Context) {
  const model = await modelForReading(params['slug']!)
  if (!model) throw missing()
  const rows = await revisionList(model.id)
  return {
    slug: model.slug,
    title: model.revision.title,
    heading: t('models:revisions.title'),
    current: model.revision.number,
    withdrawn: model.withdrawnAt !== null,
    rows: rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString() })),
  }
}

/** Any revision that was ever published, for those who check. */
export async function revisionPage({ params }: Context) {
  const model = await modelForReading(params['slug']!)
  const number = Number(params['number'])
  const revision =
    model && /^[1-9]\d{0,8}$/.test(params['number'] ?? '') ? await revisionByNumber(model.id, number) : null
  if (!model || !revision) throw missing()
  return {
    slug: model.slug,
    view: modelView(revision, revision.html, await picturesOf(revision.photos)),
    unit: unitOf(model.unit),
    number,
    credits: await creditsShown(model.id, revision.publishedAt),
    publishedAt: revision.publishedAt.toISOString(),
    current: model.revision.number,
  }
}

/** The draft as its readers would see it, with what is missing and what may be done. */
export async function previewPage({ actor, params, url, t, lang, href }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.read_draft', model)
  const { draft, slug, published } = model
  if (!draft) throw redirect(href(`/models/${slug}`))
  const content = draftOf(draft)
  const state = draftState(draft)
  return {
    slug,
    heading: content.title || t('models:work.untitled'),
    view: modelView(content, draftHtml(content), await picturesOf(content.photos)),
    unit: unitOf(model.unit),
    state,
    version: draft.version,
    returnReason: state === 'returned' ? draft.returnReason : null,
    sentTo:
      state === 'submitted' && url.searchParams.get('done') === 'submitted'
        ? placeWords(model.unit, t)
        : null,
    published,
    missing: missingItems(content, lang).flatMap(({ faults }) =>
      faults.map(({ field, place, message }) => ({ field, message: `${place}: ${message}` })),
    ),
    may: {
      edit: can(actor, 'model.edit', model),
      discard: can(actor, 'model.discard', model),
      invite: can(actor, 'model.invite', model),
      submit: can(actor, 'model.submit', model),
      publish: can(actor, 'model.publish', model),
      return: can(actor, 'model.return', model),
    },
  }
}
