import type { SearchDocument } from '#app/features/search/document.ts'
import { searchDocuments } from '#app/features/search/documents.server.ts'
import { rowOf } from '#app/features/search/index-models.server.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'

export type Difference = { id: string; what: 'missing' | 'not_public' | 'other' }

const BATCH = 200
const compared = `model_id, province_code, unit_code, category, beneficiaries, terrain, hazards, indicators, published_at,
  evidence::text as evidence, region, cost_band, time_band, year, cost_thousands, replications, replicated, lex::text as lex`

/** Where the index and the published models differ: nothing, unless somebody wrote around the application. */
export async function searchDifferences(
  onProgress: (done: number) => void = () => undefined,
): Promise<Difference[]> {
  const found: Difference[] = []
  let after: string | undefined
  let done = 0
  for (;;) {
    const batch = await db.model.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (!batch.length) return found
    const ids = batch.map(({ id }) => id)
    const [documents, rows] = await Promise.all([searchDocuments(ids), rowsOf(ids)])
    found.push(...differencesOf(ids, documents, rows))
    done += batch.length
    after = ids.at(-1)
    onProgress(done)
  }
}

function differencesOf(
  ids: readonly string[],
  documents: readonly SearchDocument[],
  rows: ReadonlyMap<string, string>,
): Difference[] {
  const right = new Map(documents.map((document) => [document.id, asText(rowOf(document))]))
  return ids.flatMap((id): Difference[] => {
    const [should, is] = [right.get(id), rows.get(id)]
    if (should === is) return []
    return [{ id, what: is === undefined ? 'missing' : should === undefined ? 'not_public' : 'other' }]
  })
}

async function rowsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ model_id: string; published_at: Date }>(
    `select ${compared} from search_model where model_id = any($1::uuid[])`,
    [ids],
  )
  return new Map(
    rows.map((row) => [row.model_id, asText({ ...row, published_at: row.published_at.toISOString() })]),
  )
}

/** A row as one text, whatever order its columns and lexemes stand in; the version tells nothing of what it says. */
function asText({
  version: _,
  lex,
  ...row
}: { version?: number; lex?: unknown } & Record<string, unknown>): string {
  const lexemes = String(lex).split(' ').sort().join(' ')
  return JSON.stringify([...Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)), lexemes])
}
