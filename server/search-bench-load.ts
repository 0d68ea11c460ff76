import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import type { SearchDocument } from '#app/features/search/document.ts'
import { rowOf } from '#app/features/search/index-models.server.ts'

/** Puts documents into an empty index with COPY, building the word index once at the end. */
export async function loadDocuments(url: string, count: number, make: (at: number) => SearchDocument) {
  // A connection of its own, for the application's ends what takes too long.
  const pool = new pg.Client({ connectionString: url })
  await pool.connect()
  try {
    await load(pool, count, make)
  } finally {
    await pool.end()
  }
}

async function load(pool: pg.Client, count: number, make: (at: number) => SearchDocument) {
  await pool.query('truncate search_model, search_word, model cascade')
  await pool.query('drop index search_model_lex_idx')
  const models = await tableFile('model')
  const revisions = await tableFile('model_revision')
  const rows = await tableFile('search_model')
  for (let at = 0; at < count; at += 1) {
    const document = make(at)
    const revision = randomUUID()
    await models.add([document.id, `m-${document.id}`, document.unitCode, revision, document.publishedAt])
    await revisions.add([
      ...[revision, document.id, '1', document.publishedAt, document.title, document.summary],
      ...[
        document.facets.category[0] ?? '',
        '{}',
        '{}',
        '{}',
        '{}',
        '{}',
        '1',
        '2024-01-01',
        '1',
        '1',
        '{}',
        '{}',
      ],
    ])
    const row = rowOf(document)
    columns ??= Object.keys(row)
    await rows.add(Object.values(row).map(copied))
  }
  await pool.query('alter table model drop constraint if exists model_published_revision_id_fkey')
  await models.copy(pool, 'id, slug, unit_code, published_revision_id, first_published_at')
  await revisions.copy(
    pool,
    `id, model_id, number, published_at, title, summary, category, indicators, beneficiaries, terrain, hazards, tags,
     households, started_on, months, total_cost_vnd, content, html`,
  )
  await rows.copy(pool, (columns ?? []).join(', '))
  await pool.query('create index search_model_lex_idx on search_model using gin (lex)')
  await pool.query('vacuum (analyze) search_model')
}

let columns: string[] | undefined

function copied(value: unknown): string {
  return Array.isArray(value) ? `{${value.map((one) => `"${String(one)}"`).join(',')}}` : String(value)
}

/** A file as COPY reads it, which the database's own process must be able to open. */
async function tableFile(table: string) {
  const file = path.join(tmpdir(), `ct-bench-${table}-${randomUUID()}.txt`)
  const stream = createWriteStream(file)
  return {
    async add(values: readonly string[]) {
      const line = values
        .map((value) => value.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? ' '))
        .join('\t')
      if (!stream.write(`${line}\n`)) await once(stream, 'drain')
    },
    async copy(pool: pg.Client, into: string) {
      stream.end()
      await once(stream, 'finish')
      await chmod(file, 0o644)
      try {
        await pool.query(`copy ${table} (${into}) from '${file}'`)
      } finally {
        await rm(file)
      }
    },
  }
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
