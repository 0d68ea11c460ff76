import { Refusal } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { saveBlocker } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { dropUnusedFiles, removeFromDisk } from '#app/features/models/unused-files.server.ts'

/** Throws a draft away, and with it a model that was never published. What is published stays. */
export async function discardDraft(actor: Person, slug: string, { version }: { version: number }) {
  const { unused, ...left } = await inTransaction(async (tx: Tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.discard', model)

    const blocker = saveBlocker(model.draft, version)
    if (blocker) throw new Refusal('conflict', blocker)

    await tx.modelDraft.delete({ where: { modelId: model.id } })
    await tx.draftAutosave.deleteMany({ where: { modelId: model.id } })
    const unused = await dropUnusedFiles(tx, model.id)
    if (!model.firstPublishedAt) await tx.model.delete({ where: { id: model.id } })
    await emit(tx, 'model.draft_discarded', { modelId: model.id }, actor.id)
    return { id: model.id, published: model.published, unused }
  })
  await removeFromDisk(unused)
  return left
}
