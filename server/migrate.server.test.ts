import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, pendingMigrations } from './migrate.ts'
import { ensureDatabase, withClient } from './postgres/databases.ts'
import { throwAwayCluster } from './postgres/throw-away.ts'
import type { Cluster } from './postgres/cluster.ts'

let cluster: Cluster
const dir = mkdtempSync(path.join(tmpdir(), 'ct-migrations-'))
const rows = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

beforeAll(async () => {
  cluster = await throwAwayCluster()
  add('1_people', 'create table person (id int primary key); insert into person values (1);')
  add('2_names', 'alter table person add name text;')
}, 60_000)

afterAll(async () => {
  rmSync(dir, { recursive: true })
  await cluster.stop()
})

function add(name: string, sql: string) {
  mkdirSync(path.join(dir, name), { recursive: true })
  writeFileSync(path.join(dir, name, 'migration.sql'), sql)
}

test('what is pending is applied once, however many start at the same time', async () => {
  const url = await ensureDatabase(cluster, 'at_once')
  expect(await pendingMigrations(url, dir)).toEqual(['1_people', '2_names'])
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, dir)))
  expect(applied.flat()).toEqual(['1_people', '2_names'])
  expect(await pendingMigrations(url, dir)).toEqual([])
})

test('the record is the one Prisma Migrate writes', async () => {
  const url = await ensureDatabase(cluster, 'record')
  await migrate(url, dir)
  const sql =
    'select migration_name, length(checksum) as sum, applied_steps_count as steps, finished_at is null as open'
  expect(await rows(url, `${sql} from _prisma_migrations order by 1`)).toEqual([
    { migration_name: '1_people', sum: 64, steps: 1, open: false },
    { migration_name: '2_names', sum: 64, steps: 1, open: false },
  ])
})

test('a migration that fails leaves nothing of itself behind and says its name', async () => {
  const url = await ensureDatabase(cluster, 'failing')
  add('3_wrong', 'create table half (id int); select 1 / 0;')
  await expect(migrate(url, dir)).rejects.toThrow(/3_wrong.*division by zero/)
  rmSync(path.join(dir, '3_wrong'), { recursive: true })
  expect(await rows(url, `select to_regclass('half') as half`)).toEqual([{ half: null }])
  expect(await migrate(url, dir)).toEqual([])
})

test('a table in use delays a migration instead of queueing the whole site behind it', async () => {
  const url = await ensureDatabase(cluster, 'in_use')
  await migrate(url, dir)
  add('3_busy', 'alter table person add born date;')
  const applied = await withClient(url, async (reader) => {
    await reader.query('begin; select * from person;')
    const migrating = migrate(url, dir)
    await reader.query('select pg_sleep(1.5)')
    await reader.query('commit')
    return migrating
  })
  rmSync(path.join(dir, '3_busy'), { recursive: true })
  expect(applied).toEqual(['3_busy'])
}, 20_000)
