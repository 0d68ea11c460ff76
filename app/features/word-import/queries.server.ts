import { missing } from '#app/lib/errors.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { placeOfModel, reachedUnits, underUnits } from '#app/features/models/queries.server.ts'
import type { Remainder, ReportContent } from '#app/features/word-import/schema.ts'

const reportRow = {
  id: true,
  unitCode: true,
  formKey: true,
  fileName: true,
  content: true,
  uploadedAt: true,
  placedAt: true,
  modelId: true,
  unit: { select: placeOfModel },
  model: { select: { slug: true } },
} satisfies Prisma.WordReportSelect

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A report as a thing to authorize for: a draft that is not one yet. */
export async function reportById(id: string, reader: Reader = db) {
  const row = uuid.test(id) ? await reader.wordReport.findUnique({ where: { id }, select: reportRow }) : null
  if (!row) throw missing()
  const content = row.content as ReportContent | null
  return { ...row, content, unitPath: row.unit.path.split('/'), published: false }
}

export async function lockReport(tx: Tx, id: string) {
  if (!uuid.test(id)) throw missing()
  await tx.$queryRaw`select 1 from word_report where id = ${id}::uuid for update`
  return reportById(id, tx)
}

/** Reports whose parts are not placed yet, of the units the actor writes for. */
export function waitingReports(actor: Actor) {
  return db.wordReport.findMany({
    where: { placedAt: null, unit: underUnits(reachedUnits(actor, 'editor', 'approver')) },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, fileName: true, uploadedAt: true, unit: { select: placeOfModel } },
    take: 20,
  })
}

/** What a model's report left over; null when nothing is left. */
export async function remainderOf(modelId: string) {
  const row = await db.wordReport.findUnique({
    where: { modelId },
    select: { id: true, fileName: true, remainder: true },
  })
  return row?.remainder ? { ...row, remainder: row.remainder as unknown as Remainder } : null
}

/** The unit a report's picture belongs to, for whoever serves it. */
export async function ownerOfReportPicture(fileId: string) {
  const row = await db.wordReportPicture.findUnique({
    where: { fileId },
    select: { report: { select: { unit: { select: { path: true } } } } },
  })
  return row && { unitPath: row.report.unit.path.split('/'), published: false, public: false }
}
