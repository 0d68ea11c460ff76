import { randomUUID } from 'node:crypto'
import type { PlacingInput } from '#app/features/word-import/schema.ts'
import { uploadReport } from '#app/features/word-import/upload-report.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { aParagraph, docxOf } from '#tests/support/docx-maker.ts'
import { HERE, anEditor } from '#tests/support/people.ts'

export function aReportForm() {
  return { formKey: randomUUID(), unitCode: HERE, fileName: 'Báo cáo nuôi dê.docx' }
}

/** A report that waits for its parts to be placed; its id. */
export async function aReport({
  by = anEditor(),
  bytes,
}: { by?: Person; bytes?: Buffer } = {}): Promise<string> {
  const small = docxOf(aParagraph('I. Đặt vấn đề', { bold: true }) + aParagraph('Đất dốc, thiếu sức kéo.'))
  const { id } = await uploadReport(by, { ...aReportForm(), bytes: bytes ?? small })
  return id
}

/** A form sent with every part left in the remainder, unless said otherwise. */
export function placingInput(more: Partial<PlacingInput> = {}): PlacingInput {
  return { title: 'Nuôi dê trên núi đá', households: null, startedOn: null, months: null, parts: [], ...more }
}
