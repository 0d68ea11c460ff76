import { missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { forgetReport } from '#app/features/word-import/picture-rows.server.ts'

/** Throws away what a model's report left over, once nobody needs it. */
export async function discardRemainder(actor: Person, slug: string) {
  const fileIds = await inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)
    const report = await tx.wordReport.findUnique({ where: { modelId: model.id }, select: { id: true } })
    if (!report) throw missing()

    const fileIds = await forgetReport(tx, report.id)
    await emit(tx, 'word_report.discarded', { reportId: report.id }, actor.id)
    return fileIds
  })
  for (const fileId of fileIds) await removePicture(fileId)
}
