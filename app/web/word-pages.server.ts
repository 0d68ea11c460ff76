import { randomUUID } from 'node:crypto'
import { picturesOf } from '#app/features/models/picture-queries.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import type { Block } from '#app/features/word-import/blocks.ts'
import { WAITING_DAYS } from '#app/features/word-import/forget-reports.server.ts'
import { remainderOf, reportById, waitingReports } from '#app/features/word-import/queries.server.ts'
import { codeNames, partView, shownBlocks } from '#app/features/word-import/view-rules.ts'
import { missing } from '#app/lib/errors.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { seeOther, signedIn } from '#app/web/load.server.ts'
import { placeWords, unitOf } from '#app/web/unit-words.ts'

export async function fromWordPage({ actor }: Context) {
  const person = signedIn(actor)
  const waiting = await waitingReports(person)
  return {
    units: await unitsReachedBy(person, 'editor', 'approver'),
    formKey: randomUUID(),
    days: WAITING_DAYS,
    waiting: waiting.map(({ id, fileName, uploadedAt, unit }) => {
      return {
        id,
        fileName,
        uploadedAt: uploadedAt.toISOString(),
        unit: { code: unit.code, ...unitOf(unit) },
      }
    }),
  }
}

/** A report with its suggested places; the draft instead, once it has become one. */
export async function placeReportPage({ actor, params, lang, t, href }: Context) {
  const report = await reportById(params['id']!)
  authorize(actor, 'model.edit', report)
  if (report.model) throw seeOther(href(`/models/${report.model.slug}/edit`))
  const { content } = report
  if (!content) throw missing()
  return {
    id: report.id,
    fileName: report.fileName,
    unit: placeWords(report.unit, t),
    facts: content.facts,
    turned: content.turned.length > 0 ? codeNames(content.turned) : null,
    guessed: content.guessed,
    parts: content.passages.map((passage) => partView(passage, lang)),
    sizes: await sizesOf(content.passages.flatMap(({ blocks }) => blocks)),
  }
}

export async function remainderPage({ actor, params, lang }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.edit', model)
  const left = await remainderOf(model.id)
  const items = left?.remainder ?? []
  return {
    slug: model.slug,
    fileName: left?.fileName ?? '',
    items: items.map(({ under, blocks }) => ({
      heading: under.join(' › '),
      blocks: shownBlocks(blocks, lang),
    })),
    sizes: await sizesOf(items.flatMap(({ blocks }) => blocks)),
  }
}

async function sizesOf(blocks: readonly Block[]) {
  const photos = blocks.flatMap((block) =>
    block.kind === 'picture' && block.fileId ? [{ fileId: block.fileId, alt: '', caption: '' }] : [],
  )
  const shown = await picturesOf(photos)
  return Object.fromEntries(shown.map(({ fileId, width, height }) => [fileId, { width, height }]))
}
