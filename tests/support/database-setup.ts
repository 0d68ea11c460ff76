import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, inject } from 'vitest'
import { withClient } from '#server/postgres/databases.ts'
import { RESTORE, WIPE } from '#tests/support/clean-slate.ts'
import { TEMPLATE } from '#tests/support/cluster-setup.ts'
import { withoutNotice } from '#tests/support/quiet.ts'

/**
 * Each process of tests has a database of its own, cloned from the template before any application module reads the
 * environment. The files it runs share it, and the modules: each begins and ends with a clean slate.
 */
async function ownDatabase() {
  withoutNotice(/^Calling client\.query\(\) when the client is already executing a query/)
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('clusterUrl'))
  await withClient(url.href, (client) =>
    client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
  )
  url.pathname = `/${name}`
  const files = path.join(inject('filesHome'), name)
  mkdirSync(files, { mode: 0o700 })
  return {
    DATABASE_URL: url.href,
    VAR_DIR: files,
    ORIGIN: 'http://localhost:3000',
    SESSION_SECRET: 'only-for-tests-and-never-elsewhere',
    LOG_LEVEL: 'silent',
  }
}

const shared = globalThis as { testEnvironment?: Promise<Record<string, string>> }
// Anew for each file, as some change what they find.
Object.assign(process.env, { NODE_ENV: 'test' }, await (shared.testEnvironment ??= ownDatabase()))

const { pool } = await import('#app/platform/pool.server.ts')
// Names the process's metrics, before a built site in the same process names them again.
await import('#app/platform/condition.server.ts')
const { react } = await import('#app/platform/emit.server.ts')
const { reactions } = await import('#app/features/jobs/reactions.server.ts')
react(reactions)

beforeEach(async () => {
  await pool.query(WIPE)
})

afterAll(async () => {
  await pool.query(WIPE)
  await pool.query(RESTORE)
})
