import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { withClient } from './postgres/databases.ts'
import { Stop } from './stop.ts'

// The number of the advisory lock Prisma Migrate itself takes, so that the two exclude each other.
const PRISMA_LOCK = 72_707_369
const LOCK_TIMEOUT_MS = 1_000
const ATTEMPTS = 30
const LOCK_NOT_AVAILABLE = '55P03'
const NO_TABLE = '42P01'

export const MIGRATIONS = path.resolve(import.meta.dirname, '../prisma/migrations')

type Migration = { name: string; sql: string; checksum: string }
type Recorded = { migration_name: string; checksum: string; finished_at: Date | null }

/**
 * Applies what is pending in `dir` and records it exactly as Prisma Migrate does; returns the names applied. Any number
 * of processes may call it at once. A migration that cannot get its table locks within a second lets the traffic pass
 * and tries again, so it never holds up a running site.
 */
export async function migrate(url: string, dir = MIGRATIONS) {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(`set lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await client.query(
      `create table if not exists _prisma_migrations (
        id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
        migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
        started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`,
    )
    const applied: string[] = []
    for (const migration of await pendingIn(client, dir)) {
      await applyPatiently(client, migration)
      applied.push(migration.name)
    }
    return applied
  })
}

/** The job queue keeps its own tables and its own record of them. */
export const migrateQueue = (url: string) => runMigrations({ connectionString: url })

/** Names of migrations this code has and the database has not: serving before they are applied would be wrong. */
export async function pendingMigrations(url: string, dir = MIGRATIONS) {
  return withClient(url, async (client) => (await pendingIn(client, dir)).map(({ name }) => name))
}

export async function main() {
  const { env } = await import('#app/platform/env.server.ts')
  const applied = await migrate(env.DATABASE_URL)
  await migrateQueue(env.DATABASE_URL)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
}

async function pendingIn(client: pg.Client, dir: string) {
  const done = new Map((await recorded(client)).map((row) => [row.migration_name, row]))
  return migrationsIn(dir).filter(({ name, checksum }) => {
    const row = done.get(name)
    if (row && !row.finished_at)
      throw new Stop(
        `The migration ${name} broke off half-way before; look at it and settle its row in _prisma_migrations first.`,
      )
    if (row && row.checksum !== checksum)
      console.warn(`The migration ${name} was edited after it was applied.`)
    return !row
  })
}

async function recorded(client: pg.Client) {
  try {
    const sql =
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null'
    return (await client.query<Recorded>(sql)).rows
  } catch (error) {
    if (hasCode(error, NO_TABLE)) return []
    throw error
  }
}

function migrationsIn(dir: string): Migration[] {
  const names = readdirSync(dir).filter((name) => existsSync(path.join(dir, name, 'migration.sql')))
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function applyPatiently(client: pg.Client, migration: Migration) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await apply(client, migration)
    } catch (error) {
      if (!hasCode(error, LOCK_NOT_AVAILABLE) || attempt === ATTEMPTS) throw failed(migration, error)
      await sleep(Math.random() * LOCK_TIMEOUT_MS)
    }
  }
}

// `-- no-transaction` in a file is for the few statements Postgres forbids in one, such as `create index concurrently`.
async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  const id = randomUUID()
  const begin =
    'insert into _prisma_migrations (id, checksum, migration_name, started_at) values ($1, $2, $3, $4)'
  const finish = 'update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1'
  const together = !/^\s*--\s*no-transaction/m.test(sql)
  if (together) await client.query('begin')
  try {
    await client.query(begin, [id, checksum, name, new Date()])
    await client.query(sql)
    await client.query(finish, [id])
    if (together) await client.query('commit')
  } catch (error) {
    if (together) await client.query('rollback')
    else if (hasCode(error, LOCK_NOT_AVAILABLE))
      await client.query('delete from _prisma_migrations where id = $1', [id])
    throw error
  }
}

const failed = ({ name }: Migration, cause: unknown) =>
  new Stop(
    `The migration ${name} failed and was not applied: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  )

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
