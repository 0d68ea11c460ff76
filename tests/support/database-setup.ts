import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, inject } from 'vitest'
import { TEMPLATE } from '#tests/support/cluster-setup.ts'

const KEPT = [
  '_prisma_migrations',
  'unit',
  'unit_past',
  'unit_former_name',
  'unit_code_alias',
  'setting',
  'poverty_standard',
]

// Each test file has a database of its own, cloned from the template before any application module reads the
// environment.
const name = `t_${randomUUID().replaceAll('-', '')}`
const clusterUrl = new URL(inject('clusterUrl'))
await asAdmin(`create database ${name} template ${TEMPLATE} strategy file_copy`)
const files = mkdtempSync(path.join(tmpdir(), 'chung-tay-files-'))
clusterUrl.pathname = `/${name}`
Object.assign(process.env, {
  DATABASE_URL: clusterUrl.href,
  VAR_DIR: files,
  ORIGIN: 'http://localhost:3000',
  SESSION_SECRET: 'only-for-tests-and-never-elsewhere',
  LOG_LEVEL: 'silent',
})

const { pool } = await import('#app/platform/pool.server.ts')
const { closeAll } = await import('#app/platform/condition.server.ts')
const { react } = await import('#app/platform/emit.server.ts')
const { reactions } = await import('#app/features/jobs/reactions.server.ts')
react(reactions)

const tables = await pool.query<{ name: string }>(
  `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
  [KEPT],
)
const empty = `truncate ${tables.rows.map((row) => row.name).join(', ')} restart identity cascade`

beforeEach(async () => {
  await pool.query(empty)
  await pool.query('delete from graphile_worker._private_jobs')
})

afterAll(async () => {
  await closeAll()
  await asAdmin(`drop database ${name} with (force)`)
  rmSync(files, { recursive: true, force: true })
})

async function asAdmin(sql: string) {
  const admin = new pg.Client({ connectionString: inject('clusterUrl') })
  await admin.connect()
  try {
    await admin.query(sql)
  } finally {
    await admin.end()
  }
}
