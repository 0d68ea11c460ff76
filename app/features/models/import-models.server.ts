import type { z } from 'zod'
import type { BatchCounts } from '#app/features/models/import-batch.server.ts'
import { importBatch } from '#app/features/models/import-batch.server.ts'
import type { FileLine } from '#app/features/models/import-lines.ts'
import { linesOf } from '#app/features/models/import-lines.ts'
import type { ImportLine } from '#app/features/models/import-schema.ts'
import { identity, importLine } from '#app/features/models/import-schema.ts'
import { importableUnits } from '#app/features/models/queries.server.ts'
import { SeenIds } from '#app/features/models/seen-ids.ts'

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
 * Holds two batches at a time, however long the stream. Bad lines are told with all that is wrong with them and left out;
 * so is a second line of one `externalId`, or each run of the file would turn the model over once more.
 */
export async function importModelsFrom(stream: AsyncIterable<Uint8Array>, options: Options = {}) {
  const { example = false, dryRun = false, now = new Date(), onFault, onProgress } = options
  const units = await importableUnits(now)
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, bad: 0, bytes: 0 }
  const known: Known = { units, seen: new SeenIds() }
  let batch: ImportLine[] = []

  // The database writes one batch while the next is made ready; no line of theirs shares its model with another.
  const underWay = new Set<Promise<void>>()
  const write = async () => {
    const lines = batch
    batch = []
    while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay)
    const writing: Promise<void> = importBatch(lines, { example, dryRun, now }).then((done) => {
      underWay.delete(writing)
      counts.created += done.created
      counts.updated += done.updated
      counts.unchanged += done.unchanged
      onProgress?.({ ...counts })
    })
    underWay.add(writing)
    // It is awaited later; until then a failure is not an unhandled one.
    writing.catch(() => undefined)
  }

  for await (const line of linesOf(stream)) {
    counts.bytes += line.bytes
    const read = readLine(line, known)
    if ('issues' in read) {
      counts.bad += 1
      onFault?.({ line: line.number, issues: read.issues })
      continue
    }
    known.seen.add(read.value.externalId)
    if (batch.push(read.value) === BATCH) await write()
  }
  await write()
  await Promise.all(underWay)
  return counts
}

type Known = { units: Units; seen: SeenIds }
type Read = { value: ImportLine } | { issues: z.core.$ZodIssue[] }

/** A line that can go in, or everything that is wrong with it. */
function readLine(line: FileLine, known: Known): Read {
  if ('fault' in line) return { issues: [fault(line.fault)] }
  const json = parsed(line.text)
  if (json === undefined) return { issues: [fault('line_not_json')] }
  const { success, data, error } = importLine.safeParse(json, { reportInput: true })
  const issues = [...(error?.issues ?? []), ...faultsBeyondForm(json, known)]
  if (!success || issues.length > 0) return { issues }
  return { value: { ...data, unitCode: known.units.get(data.unitCode)?.code ?? data.unitCode } }
}

/** What can be wrong with a line whose fields read well: its unit, and that its source was in the file before. */
function faultsBeyondForm(json: unknown, { units, seen }: Known): z.core.$ZodIssue[] {
  const { externalId, unitCode } = identity.safeParse(json).data ?? {}
  const unit = unitCode === undefined ? undefined : units.get(unitCode)
  return [
    ...(unitCode !== undefined && !unit ? [fault('unit_unknown', 'unitCode')] : []),
    ...(unit?.closed ? [fault('unit_closed', 'unitCode')] : []),
    ...(externalId !== undefined && seen.has(externalId) ? [fault('external_id_twice', 'externalId')] : []),
  ]
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
