import type { Tx } from '#app/platform/db.server.ts'
import type { DraftContent } from '#app/features/models/schema.ts'
import { draftSlug } from '#app/features/models/slug-rules.ts'

type Derived = { unitCode: string; parentReplicationId: string; content: DraftContent; personId: string }

/**
 * For the room of replications: a new model that grew out of one, with its draft filled in. Who may is the caller's to
 * ask, and the fact the caller's to tell; a replication has one such model at most.
 */
export async function startDerivedModel(tx: Tx, derived: Derived, now: Date) {
  const { content, personId, ...model } = derived
  const slug = draftSlug()
  const { id } = await tx.model.create({
    data: {
      ...model,
      slug,
      createdById: personId,
      createdAt: now,
      draft: { create: { content, title: content.title, editedById: personId, editedAt: now } },
    },
    select: { id: true },
  })
  return { id, slug }
}
