import { z } from 'zod'
import { missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { closeAutosaves } from '#app/features/models/autosave-rows.server.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/** Throws away what one form of this person kept. The draft is untouched. */
export function dropAutosave(actor: Person, slug: string, client: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)
    if (!z.uuid().safeParse(client).success) throw missing()
    const draft = { modelId: model.id, accountId: actor.id, version: model.draft?.version ?? 1 }
    await closeAutosaves(tx, draft, [client], now)
    return { id: model.id }
  })
}
