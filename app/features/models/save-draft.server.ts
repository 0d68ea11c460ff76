import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { closeAutosaves } from '#app/features/models/autosave-rows.server.ts'
import { same, withTheirs } from '#app/features/models/conflict-rules.ts'
import { draftOf, saveBlocker } from '#app/features/models/draft-rules.ts'
import { editorOf, lockModel } from '#app/features/models/queries.server.ts'
import { withoutEmptyRows } from '#app/features/models/rules.ts'
import type { DraftText } from '#app/features/models/schema.ts'

type Save = {
  text: DraftText
  version: number
  take?: readonly string[]
  autosaves?: readonly string[]
}

/**
 * Replaces the draft's text, and leaves its photos. Refuses as a conflict when somebody saved, submitted, published
 * or discarded it since the form was opened; `details` then holds this text, theirs and the version to save upon.
 * A text that is what stands there already is a success without a change: its answer may only have been lost.
 * `take` names fields in which the saved text stays, as chosen after such a conflict; `autosaves` the forms whose kept
 * text this save makes needless.
 */
export function saveDraft(actor: Person, slug: string, save: Save, now = new Date()) {
  const { text, version, take = [], autosaves = [] } = save
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const mine = withoutEmptyRows(text)
    const { photos, ...theirs } = draftOf(model.draft)
    const settled = withTheirs(mine, theirs, take)
    const blocker = saveBlocker(model.draft, version)
    if (model.draft && blocker === 'draft_changed' && same(settled, theirs)) {
      const { version: kept } = model.draft
      await closeAutosaves(tx, { modelId: model.id, accountId: actor.id, version: kept }, autosaves, now)
      return { id: model.id, version: kept }
    }
    if (blocker) throw new Refusal('conflict', blocker, { mine, ...(await editorOf(tx, model.draft)) })

    const next = { version: version + 1, editedById: actor.id, editedAt: now }
    await tx.modelDraft.update({
      where: { modelId: model.id },
      data: { content: { ...settled, photos }, title: settled.title, ...next },
    })
    const saved = { modelId: model.id, accountId: actor.id, version }
    await closeAutosaves(tx, saved, autosaves, now)
    await emit(tx, 'model.draft_saved', { modelId: model.id, version: next.version }, actor.id)
    return { id: model.id, version: next.version }
  })
}
