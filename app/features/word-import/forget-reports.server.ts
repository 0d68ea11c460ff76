import { db, inTransaction } from '#app/platform/db.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import { Prisma } from '#app/platform/prisma/client.ts'
import { forgetReport } from '#app/features/word-import/picture-rows.server.ts'

const DAY_MS = 86_400_000
/** How long a report waits for somebody to place its parts. */
export const WAITING_DAYS = 30

/**
 * Forgets reports nobody finished, those of which nothing was left over (after a day, in which a button may still be
 * pressed twice), and those whose draft was discarded. How many.
 */
export async function forgetReports(now = new Date()): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const old = await db.wordReport.findMany({
    where: {
      OR: [
        { placedAt: null, uploadedAt: { lt: before(WAITING_DAYS) } },
        { placedAt: { lt: before(1) }, modelId: null },
        { placedAt: { lt: before(1) }, remainder: { equals: Prisma.DbNull } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of old) {
    const fileIds = await inTransaction((tx) => forgetReport(tx, id))
    for (const fileId of fileIds) await removePicture(fileId)
  }
  return old.length
}
