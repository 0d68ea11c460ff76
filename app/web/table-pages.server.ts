import { unitName } from '#app/features/places/components/unit-text.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { levelOf } from '#app/features/places/rules.ts'
import { faultsInWords } from '#app/features/profiles/fault-words.ts'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'
import { readTable } from '#app/features/profiles/read-table.server.ts'
import { csvTemplate, xlsxTemplate } from '#app/features/profiles/table-template.server.ts'
import type { TableInput } from '#app/features/profiles/table-schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Words } from '#app/lib/words.ts'
import { writeCsv } from '#app/lib/write-csv.ts'
import type { Actor, Person } from '#app/permissions/actor.ts'
import { limit } from '#app/platform/rate-limit.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'

const FAULTS_SHOWN = 100
const FAULTS_LISTED = 5_000

/** The communes whose profiles somebody may write; who may write none has nothing to do here. */
async function unitsToFill(actor: Actor, t: Words) {
  const units = await unitsReachedBy(signedIn(actor), 'editor', 'approver')
  if (units.length === 0) throw new Refusal('forbidden', 'forbidden')
  return units
    .filter(({ kind }) => levelOf(kind) === 'commune')
    .map((unit) => ({ code: unit.code, name: unitName(unit, t) }))
}

export async function tablePage({ actor, t }: Context) {
  return { count: (await unitsToFill(actor, t)).length }
}

/** What came of a table: figures, and each fault with its row, its column and why. */
export async function takeTable(person: Person, { file, dry }: TableInput, { lang, t }: Context) {
  await unitsToFill(person, t)
  await limit('table_by', person.id)
  const table = readProfileTable(await readTable(Buffer.from(await file.arrayBuffer())))
  if (table.header !== 'ok')
    throw new Refusal('rule_broken', table.header, { names: table.unknown.join(', ') })
  if (table.rows.length + table.faults.length === 0) throw new Refusal('rule_broken', 'table_empty')
  const { recorded, unchanged, faults } = await importProfiles(person, table.rows, { dryRun: dry })
  const worded = faultsInWords([...table.faults, ...faults], lang)
  return {
    outcome: {
      dry,
      recorded,
      unchanged,
      bad: worded.length,
      faults: worded.slice(0, FAULTS_SHOWN),
      list: listOf(worded.slice(0, FAULTS_LISTED), t),
    },
  }
}

/** The faults as a file that stands in the page itself: nothing of the table is kept. */
function listOf(faults: ReturnType<typeof faultsInWords>, t: Words): string | null {
  if (faults.length === 0) return null
  const head = (['row', 'columnHead', 'reason'] as const).map((name) => t(`profiles:table.${name}`))
  const csv = writeCsv([head, ...faults.map(({ line, name, reason }) => [line, name, reason])])
  return `data:text/csv;charset=utf-8;base64,${Buffer.from(csv).toString('base64')}`
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export async function templateAnswer(
  { actor, lang, t }: Context,
  form: keyof typeof types,
): Promise<Response> {
  const units = await unitsToFill(actor, t)
  const bytes = form === 'csv' ? Buffer.from(csvTemplate(units, lang)) : await xlsxTemplate(units, lang)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[form],
      'Content-Disposition': `attachment; filename="ho-so-dia-phuong.${form}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
