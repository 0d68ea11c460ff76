import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { postgresAccount } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { initCluster, startCluster } from './cluster.ts'
import { withClient } from './databases.ts'
import { processesOn } from './leftovers.ts'
import { privateDir } from './places.ts'

const who = postgresAccount()
const home = privateDir(mkdtempSync(path.join(tmpdir(), 'ct-test-')), who)
const dataDir = path.join(home, 'postgres')
const plan = {
  who,
  dataDir,
  socketDir: privateDir(path.join(home, 's'), who),
  binaries: postgresBinaries(who),
}
const pidFile = path.join(dataDir, 'postmaster.pid')
const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a cluster is made once and keeps what was acknowledged safe', async () => {
  expect(await initCluster(plan)).toBe(true)
  expect(await initCluster(plan)).toBe(false)
  const cluster = await startCluster(plan)
  const sql =
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by 1"
  expect(await query(cluster.url('postgres'), sql)).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
  ])
  await cluster.stop()
  expect(processesOn(dataDir)).toEqual([])
}, 60_000)

test('after kill -9 of the postmaster it starts again with every committed row', async () => {
  const first = await startCluster(plan)
  await query(
    first.url('postgres'),
    'create table kept (id int); insert into kept select generate_series(1, 500)',
  )
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  await first.ended
  const second = await startCluster(plan)
  expect(await query(second.url('postgres'), 'select count(*)::int as n from kept')).toEqual([{ n: 500 }])
  await second.stop()
}, 60_000)

test('a lock file left by a dead machine does not keep it from starting, even when its pid is somebody else now', async () => {
  writeFileSync(pidFile, `${process.pid}\n${dataDir}\n1\n5432\n${plan.socketDir}\n\n0 0\nready\n`)
  const cluster = await startCluster(plan)
  await cluster.stop()
}, 60_000)

test('PostgreSQL ends by itself when the process that started it is killed', async () => {
  const script = `
    import { register } from 'tsx/esm/api'
    register()
    const { startCluster } = await import(${JSON.stringify(path.resolve(import.meta.dirname, 'cluster.ts'))})
    await startCluster(${JSON.stringify(plan)})
    console.log('up')
    setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(owner.stdout, 'data')
  expect(processesOn(dataDir).length).toBeGreaterThan(0)
  owner.kill('SIGKILL')
  await expect.poll(() => processesOn(dataDir), { timeout: 10_000 }).toEqual([])
}, 60_000)
