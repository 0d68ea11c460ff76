import { randomUUID } from 'node:crypto'
import { changesBetween } from '#app/features/models/change-rules.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { contentOf, modelBySlug, modelForReading } from '#app/features/models/queries.server.ts'
import { progressEntry } from '#app/features/replications/photo-queries.server.ts'
import { offerById } from '#app/features/replications/offer-queries.server.ts'
import { offerable, withOffered } from '#app/features/replications/offer-rules.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'

/** What a place could offer to its source. */
export async function offerPage({ actor, params }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.offer', { unitPath: plan.unitPath })
  return { id: plan.id, title: plan.revision.title, rows: offerable(plan), formKey: randomUUID() }
}

/** The question before a plan becomes a model. */
export async function derivePage({ actor, params }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.derive', { unitPath: plan.unitPath })
  return {
    id: plan.id,
    title: plan.revision.title,
    completed: plan.state === 'completed',
    keepsNotes: plan.outcomes.some(({ lessonsFor }) => lessonsFor === 'officials'),
  }
}

/** An offered change as those see it who decide: the draft as it is against the draft with the change in it. */
export async function decidePage({ actor, params }: Context) {
  const offer = await offerById(params['id']!)
  authorize(actor, 'model.decide_offer', offer.model)
  const model = await modelBySlug(offer.model.slug)
  const published = await modelForReading(model.slug)
  const now = model.draft || !published ? draftOf(model.draft) : contentOf(published.revision)
  const then = withOffered(now, offer.changes)
  return {
    id: offer.id,
    slug: model.slug,
    title: published?.revision.title ?? now.title,
    planId: offer.replicationId,
    from: offer.from,
    message: offer.message,
    offeredAt: offer.offeredAt.toISOString(),
    decided: offer.decision,
    changes: then && changesBetween(now, then),
  }
}

/** The photos of one entry about progress. */
export async function progressPhotosPage({ actor, params, url }: Context) {
  const ids = { replicationId: params['id']!, entryId: params['entry']! }
  const entry = await progressEntry(ids)
  authorize(actor, 'replication.report', { unitPath: entry.unitPath })
  return {
    ...ids,
    title: entry.title,
    on: entry.on.toISOString().slice(0, 10),
    pictures: entry.photos.map(({ file: { width, height }, ...photo }) => ({ ...photo, width, height })),
    done: (['added', 'removed'] as const).find((what) => url.searchParams.has(what)) ?? null,
  }
}
