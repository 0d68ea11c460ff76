import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Lets Meilisearch be told of a model once more, as it is now, after it was refused. Telling twice does no harm. */
export async function retellDocument(actor: Person, modelId: string) {
  authorize(actor, 'job.retry', { unitPath: ['VN'] })
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(modelId)) throw missing()
  return inTransaction(async (tx) => {
    const { count } = await tx.searchOutbox.updateMany({
      where: { modelId, toldAt: null },
      data: { failedAt: null, error: null, taskUid: null },
    })
    if (!count) throw missing()
    await tx.$executeRaw`select graphile_worker.add_job('tell_search', '{}'::json)`
    await emit(tx, 'search.retold', { modelId }, actor.id)
    return { id: modelId }
  })
}
