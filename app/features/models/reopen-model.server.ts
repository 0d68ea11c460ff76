import { inTransaction } from '#app/platform/db.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { openDraft } from '#app/features/models/open-draft.server.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/** Opens a draft upon what is published, unless one is open. */
export function reopenModel(actor: Person, slug: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.reopen', model)
    if (!model.draft) await openDraft(tx, model, actor.id, now)
    return { id: model.id }
  })
}
