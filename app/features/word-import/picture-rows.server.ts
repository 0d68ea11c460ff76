import type { Tx } from '#app/platform/db.server.ts'

/** Forgets pictures of a report; the files themselves go once the transaction has succeeded. */
export async function forgetPictures(tx: Tx, reportId: string, fileIds: readonly string[]): Promise<void> {
  const fileId = { in: [...fileIds] }
  await tx.wordReportPicture.deleteMany({ where: { reportId, fileId } })
  await tx.storedFile.deleteMany({ where: { id: fileId } })
}

/** Forgets a report and all its pictures; the ids of those. */
export async function forgetReport(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.wordReportPicture.findMany({ where: { reportId: id }, select: { fileId: true } })
  const fileIds = rows.map((row) => row.fileId)
  await forgetPictures(tx, id, fileIds)
  await tx.wordReport.delete({ where: { id } })
  return fileIds
}
