import type { z } from 'zod'
import type { BatchCounts } from '#app/features/models/import-batch.server.ts'
import { importBatch } from '#app/features/models/import-batch.server.ts'
import type { FileLine } from '#app/features/models/import-lines.ts'
import { linesOf } from '#app/features/models/import-lines.ts'
import type { ImportLine } from '#app/features/models/import-schema.ts'
import { importLine } from '#app/features/models/import-schema.ts'
import { importableUnits } from '#app/features/models/queries.server.ts'

const BATCH = 200
const MOST_UNDER_WAY = 2

/** What is wrong with one line, field by field; worded by `wordIssue`. */
export type LineFault = { line: number; issues: z.core.$ZodIssue[] }
export type ImportCounts = BatchCounts & { bad: number; bytes: number }

type Options = {
  /** Marks what is created as authored for demonstration. */
  example?: boolean
  /** Checks and counts, and writes nothing. */
  dryRun?: boolean
  onFault?: (fault: LineFault) => void
  /** After every batch, with the counts so far. */
  onProgress?: (counts: ImportCounts) => void
  now?: Date
}

type Units = Awaited<ReturnType<typeof importableUnits>>

/**
 * Publishes models from JSON lines; the same `externalId` again updates, and writes nothing where nothing differs.
 * Holds one batch at a time, however long the stream. Bad lines are told and left out.
 */
export async function importModelsFrom(stream: AsyncIterable<Uint8Array>, options: Options = {}) {
  const { example = false, dryRun = false, now = new Date(), onFault, onProgress } = options
  const units = await importableUnits(now)
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, bad: 0, bytes: 0 }
  const batch = new Map<string, ImportLine>()

  // The next batch is read while the database writes the one before.
  // The database writes one batch while the next is made ready; no two under way share a model.
  const underWay = new Map<Promise<void>, ReadonlySet<string>>()
  const room = async (ids: Iterable<string>) => {
    const wanted = [...ids]
    for (const [writing, taken] of underWay) {
      if (underWay.size >= MOST_UNDER_WAY || wanted.some((id) => taken.has(id))) await writing
    }
  }
  const write = async () => {
    const lines = [...batch.values()]
    const ids = new Set(batch.keys())
    batch.clear()
    await room(ids)
    const writing: Promise<void> = importBatch(lines, { example, dryRun, now }).then((done) => {
      underWay.delete(writing)
      counts.created += done.created
      counts.updated += done.updated
      counts.unchanged += done.unchanged
      onProgress?.({ ...counts })
    })
    underWay.set(writing, ids)
    // It is awaited later; until then a failure is not an unhandled one.
    writing.catch(() => undefined)
  }

  for await (const line of linesOf(stream)) {
    counts.bytes += line.bytes
    const read = readLine(line, units)
    if ('issues' in read) {
      counts.bad += 1
      onFault?.({ line: line.number, issues: read.issues })
      continue
    }
    if (batch.has(read.value.externalId) || batch.size === BATCH) await write()
    batch.set(read.value.externalId, read.value)
  }
  await write()
  await Promise.all(underWay.keys())
  return counts
}

type Read = { value: ImportLine } | { issues: z.core.$ZodIssue[] }

function readLine(line: FileLine, units: Units): Read {
  if ('fault' in line) return { issues: [fault(line.fault)] }
  const json = parsed(line.text)
  if (json === undefined) return { issues: [fault('line_not_json')] }
  const result = importLine.safeParse(json, { reportInput: true })
  if (!result.success) return { issues: result.error.issues }
  const unit = units.get(result.data.unitCode)
  if (!unit) return { issues: [fault('unit_unknown', 'unitCode')] }
  if (unit.closed) return { issues: [fault('unit_closed', 'unitCode')] }
  return { value: { ...result.data, unitCode: unit.code } }
}

function fault(message: string, ...path: string[]): z.core.$ZodIssue {
  return { code: 'custom', path, message, input: undefined }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
