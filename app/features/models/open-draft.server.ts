import { randomInt } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import type { ModelForWriting } from '#app/features/models/queries.server.ts'
import { contentOf, modelForReading } from '#app/features/models/queries.server.ts'
import type { DraftContent } from '#app/features/models/schema.ts'

/** Opens a draft upon what is published, for a locked model that has none. Refuses where nothing is published. */
export async function openDraft(tx: Tx, model: ModelForWriting, personId: string, now: Date) {
  const published = await modelForReading(model.slug, tx)
  if (!published) throw new Refusal('conflict', 'draft_gone')
  const content = contentOf(published.revision)
  const draft = await tx.modelDraft.create({
    data: {
      modelId: model.id,
      content,
      title: content.title,
      // A form left open since an earlier draft must not fit this one.
      version: randomInt(1, 1_000_000_000),
      editedById: personId,
      editedAt: now,
    },
  })
  await emit(tx, 'model.reopened', { modelId: model.id }, personId)
  return draft
}

/**
 * For a room above: changes the draft of a locked model, opened first where there is none. Refuses one that was
 * submitted. Who may is the caller's to ask.
 */
export async function changeDraft(
  tx: Tx,
  model: ModelForWriting,
  personId: string,
  change: (content: DraftContent) => DraftContent,
  now: Date,
) {
  const draft = model.draft ?? (await openDraft(tx, model, personId, now))
  const blocker = changeBlocker(draft)
  if (blocker) throw new Refusal('conflict', blocker)
  const content = change(draftOf(draft))
  const version = draft.version + 1
  await tx.modelDraft.update({
    where: { modelId: model.id },
    data: { content, title: content.title, version, editedById: personId, editedAt: now },
  })
  await emit(tx, 'model.draft_saved', { modelId: model.id, version }, personId)
}
