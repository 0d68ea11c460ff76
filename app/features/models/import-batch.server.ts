import { randomUUID } from 'node:crypto'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { same } from '#app/features/models/conflict-rules.ts'
import type { ImportLine } from '#app/features/models/import-schema.ts'
import type { Revision } from '#app/features/models/queries.server.ts'
import { modelsByExternalId } from '#app/features/models/queries.server.ts'
import { keptIds } from '#app/features/models/result-ids.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import { newRowId } from '#app/features/models/row-ids.server.ts'
import type { ModelContent } from '#app/features/models/schema.ts'
import { publishedSlug } from '#app/features/models/slug-rules.ts'

export type BatchCounts = { created: number; updated: number; unchanged: number }
type Options = { example: boolean; dryRun: boolean; now: Date }
type Known = Awaited<ReturnType<typeof modelsByExternalId>>[number]
type Pair = { line: ImportLine; known: Known | undefined }

// Two hundred models with everything that is said of them; the default would be short on a loaded machine.
const LIMIT_MS = 60_000

/** Brings one batch of lines, no two of the same `externalId`, into the database: all of them or none. */
export function importBatch(lines: readonly ImportLine[], options: Options): Promise<BatchCounts> {
  return inTransaction(async (tx) => {
    const found = await modelsByExternalId(
      tx,
      lines.map((line) => line.externalId),
    )
    const byId = new Map(found.map((model) => [model.externalId, model]))
    const pairs = lines.map((line) => ({ line, known: byId.get(line.externalId) }))
    const fresh = pairs.filter(({ known }) => !known)
    const changed = pairs.filter(({ line, known }) => known && !saysTheSame(line, known))
    const counts = {
      created: fresh.length,
      updated: changed.length,
      unchanged: lines.length - fresh.length - changed.length,
    }
    if (options.dryRun || fresh.length + changed.length === 0) return counts

    const created = await createModels(tx, fresh, options)
    const modelIds = await publishAll(tx, [...created, ...changed], options)
    await emit(tx, 'models.imported', { modelIds }, null)
    return counts
  }, LIMIT_MS)
}

function saysTheSame(line: ImportLine, { unitCode, firstPublishedAt, revision }: Known): boolean {
  if (!revision || unitCode !== line.unitCode) return false
  if (firstPublishedAt?.getTime() !== startOf(line.publishedOn).getTime()) return false
  const content = contentOfLine(line, revision)
  return (Object.keys(content) as (keyof ModelContent)[]).every((key) => same(content[key], revision[key]))
}

/** Photos and files were added here and not at the source, so they outlive its updates; so do the rows files name. */
function contentOfLine(line: ImportLine, revision: Revision | null): ModelContent {
  const { externalId: _, unitCode: _unit, publishedOn: _day, ...content } = line
  if (!revision) return { ...content, photos: [], files: [] }
  const results = keptIds(content.results, revision.results, newRowId)
  return { ...content, results, photos: revision.photos, files: revision.files }
}

async function createModels(tx: Tx, fresh: Pair[], { example, now }: Options): Promise<Pair[]> {
  if (fresh.length === 0) return []
  const rows = await tx.model.createManyAndReturn({
    data: fresh.map(({ line: { title, unitCode, externalId } }) => ({
      slug: publishedSlug(title),
      unitCode,
      externalId,
      example,
      createdAt: now,
    })),
    select: { id: true, externalId: true, unitCode: true, firstPublishedAt: true },
  })
  const byId = new Map(rows.map((row) => [row.externalId, row]))
  return fresh.flatMap(({ line }) => {
    const row = byId.get(line.externalId)
    return row ? [{ line, known: { ...row, revision: null } }] : []
  })
}

async function publishAll(tx: Tx, pairs: Pair[], { now }: Options): Promise<string[]> {
  const ready = pairs.flatMap(({ line, known }) => (known ? [{ line, known, revisionId: randomUUID() }] : []))
  await insertRevisions(
    tx,
    ready.map(({ line, known, revisionId }) => ({
      ...revisionRow(contentOfLine(line, known.revision)),
      id: revisionId,
      modelId: known.id,
      number: (known.revision?.number ?? 0) + 1,
      publishedAt: known.revision ? now : startOf(line.publishedOn),
    })),
  )
  const rows = ready.map(({ line, known, revisionId }) => ({
    id: known.id,
    revision_id: revisionId,
    unit_code: line.unitCode,
    first_published_at: startOf(line.publishedOn),
  }))
  await tx.$executeRaw`
    update model set published_revision_id = r.revision_id, unit_code = r.unit_code,
      first_published_at = r.first_published_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, revision_id uuid, unit_code text, first_published_at timestamptz)
    where model.id = r.id`
  return ready.map(({ known }) => known.id)
}

type NewRevision = ReturnType<typeof revisionRow> & {
  id: string
  modelId: string
  number: number
  publishedAt: Date
}

/** As one parameter: the client spends three times as long on thousands of them as the database on the rows. */
async function insertRevisions(tx: Tx, rows: NewRevision[]): Promise<void> {
  const json = JSON.stringify(rows.map((row) => ({ ...row, totalCostVnd: String(row.totalCostVnd) })))
  await tx.$executeRaw`
    insert into model_revision (id, model_id, number, published_at, title, summary, category, indicators,
      beneficiaries, terrain, hazards, tags, households, started_on, months, total_cost_vnd, content, html)
    select id, "modelId", number, "publishedAt", title, summary, category, indicators, beneficiaries, terrain, hazards,
      tags, households, "startedOn", months, "totalCostVnd", content, html
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "modelId" uuid, number int, "publishedAt" timestamptz,
      title text, summary text, category text, indicators text[], beneficiaries text[], terrain text[],
      hazards text[], tags text[], households int, "startedOn" date, months int, "totalCostVnd" bigint,
      content jsonb, html jsonb)`
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
