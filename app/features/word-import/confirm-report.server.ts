import { missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { draftContent } from '#app/features/models/schema.ts'
import { startModelWith } from '#app/features/models/start-model.server.ts'
import type { Passage } from '#app/features/word-import/passages.ts'
import { pictureIn } from '#app/features/word-import/passages.ts'
import { forgetPictures } from '#app/features/word-import/picture-rows.server.ts'
import { placeReport } from '#app/features/word-import/place-report.ts'
import { lockReport } from '#app/features/word-import/queries.server.ts'
import type { PlacingInput } from '#app/features/word-import/schema.ts'
import { Prisma } from '#app/platform/prisma/client.ts'

/**
 * Makes the draft of a new model out of a report, its passages where they were chosen to go; what found no place stays
 * with the draft. Sent twice, it answers with the same draft.
 */
export async function confirmReport(actor: Person, id: string, input: PlacingInput, now = new Date()) {
  const { dropped, ...draft } = await inTransaction(async (tx) => {
    const report = await lockReport(tx, id)
    authorize(actor, 'model.edit', report)
    if (report.model && report.modelId) return { id: report.modelId, slug: report.model.slug, dropped: [] }
    if (!report.content) throw missing()

    const { parts, title, households, startedOn, months } = input
    const { content, remainder } = placeReport(report.content.passages, parts)
    const whole = draftContent.parse({ ...content, title, households, startedOn, months })
    const { unitCode, formKey } = report
    const model = await startModelWith(tx, actor, { formKey, unitCode, title }, whole, now)

    const dropped = droppedPictures(report.content.passages, parts)
    await forgetPictures(tx, id, dropped)
    const taken = whole.photos.map(({ fileId }) => fileId)
    await tx.wordReportPicture.deleteMany({ where: { reportId: id, fileId: { in: taken } } })
    const left = remainder.length > 0 ? remainder : Prisma.DbNull
    const placed = { placedAt: now, placedById: actor.id, modelId: model.id }
    await tx.wordReport.update({
      where: { id },
      data: { ...placed, content: Prisma.DbNull, remainder: left },
    })
    return { ...model, dropped }
  })
  for (const fileId of dropped) await removePicture(fileId)
  return draft
}

function droppedPictures(passages: readonly Passage[], parts: PlacingInput['parts']): string[] {
  return passages.flatMap((passage, at) => {
    const fileId = parts[at]?.to === 'drop' ? pictureIn(passage)?.fileId : undefined
    return fileId ? [fileId] : []
  })
}
