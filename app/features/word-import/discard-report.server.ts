import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { forgetReport } from '#app/features/word-import/picture-rows.server.ts'
import { lockReport } from '#app/features/word-import/queries.server.ts'

/** Throws away a report whose parts were not placed. */
export async function discardReport(actor: Person, id: string) {
  const fileIds = await inTransaction(async (tx) => {
    const report = await lockReport(tx, id)
    authorize(actor, 'model.edit', report)
    if (report.placedAt) throw new Refusal('conflict', 'report_placed')

    const fileIds = await forgetReport(tx, id)
    await emit(tx, 'word_report.discarded', { reportId: id }, actor.id)
    return fileIds
  })
  for (const fileId of fileIds) await removePicture(fileId)
}
