import { confirmReport } from '#app/features/word-import/confirm-report.server.ts'
import { discardRemainder } from '#app/features/word-import/discard-remainder.server.ts'
import { discardReport } from '#app/features/word-import/discard-report.server.ts'
import { uploadReport } from '#app/features/word-import/upload-report.server.ts'
import type { Role } from '#app/permissions/actor.ts'
import type { UseCase } from '#tests/permissions/use-case.ts'
import { aParagraph, docxOf } from '#tests/support/docx-maker.ts'
import { anEditor } from '#tests/support/people.ts'
import { aReport, aReportForm, placingInput } from '#tests/support/report-makers.ts'

const writers: Role[] = ['editor', 'approver']

/** What is done with reports from Word. */
export const reportUseCases: Record<string, UseCase> = {
  'upload-report': {
    by: writers,
    refused: 'forbidden',
    event: 'word_report.uploaded',
    ready: async () => {
      const bytes = docxOf(aParagraph('Nuôi dê trên núi đá'))
      return (actor) => uploadReport(actor, { ...aReportForm(), bytes })
    },
  },
  'confirm-report': {
    by: writers,
    refused: 'not_found',
    event: 'model.started',
    ready: async () => {
      const id = await aReport()
      return (actor) => confirmReport(actor, id, placingInput())
    },
  },
  'discard-report': {
    by: writers,
    refused: 'not_found',
    event: 'word_report.discarded',
    ready: async () => {
      const id = await aReport()
      return (actor) => discardReport(actor, id)
    },
  },
  'discard-remainder': {
    by: writers,
    refused: 'not_found',
    event: 'word_report.discarded',
    ready: async () => {
      const { slug } = await confirmReport(anEditor(), await aReport(), placingInput())
      return (actor) => discardRemainder(actor, slug)
    },
  },
}
