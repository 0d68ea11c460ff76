import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeBackup } from './backup.ts'
import { backupsIn } from './backups/contents.ts'
import { segmentsOf } from './backups/copy-cluster.ts'
import { claim, release } from './lock.ts'
import { DATABASE, startEmbedded } from './postgres/embedded.ts'
import type { Embedded } from './postgres/embedded.ts'
import { withClient } from './postgres/databases.ts'
import { restoreBackup } from './restore.ts'
import { noteUrl, openVarDir, sessionSecret } from './var-dir.ts'

const home = mkdtempSync(path.join(tmpdir(), 'ct-backup-'))
const varDir = (name: string) => openVarDir(path.join(home, name))
const site = varDir('site')
const shelf = path.join(home, 'backups')
const root = path.resolve(import.meta.dirname, '..')
// Each claim of a lock listens for the end of the process.
process.setMaxListeners(40)
let running: Embedded
let made = ''
let promised = 0

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
const countIn = async (url: string) => Number((await query(url, 'select count(*) as n from entry'))[0]?.n)

beforeAll(async () => {
  // What an operator likes to see step by step would stand between the results.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(console, 'log').mockReturnValue()
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { mode: 0o755 })
  mkdirSync(path.join(openVarDir(site.dir).dir, 'files/ab'), { recursive: true })
  writeFileSync(path.join(site.dir, 'files/ab/picture.webp'), 'a picture')
  writeFileSync(path.join(site.dir, 'files/ab/next.webp.part'), 'half a pic')
  sessionSecret(site)
  running = await startEmbedded(site, () => undefined)
  await query(
    running.url,
    `create table entry (id bigserial primary key, words text not null);
     insert into entry (words) select repeat(md5(n::text), 20) from generate_series(1, 20000) n`,
  )
})

afterAll(async () => {
  await running.cluster.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Writes rows, one commit each, and clears old ones away, until told to end; how many were acknowledged. */
function writeSteadily() {
  let going = true
  const done = withClient(running.url, async (client) => {
    let written = 0
    for (; going; written++) {
      await client.query(`insert into entry (words) values (repeat('x', 2000))`)
      if (written % 50 === 0) await client.query('update entry set words = words where id % 97 = 0')
    }
    return written
  })
  return { end: () => ((going = false), done) }
}

async function startRestored(name: string) {
  const restored = await startEmbedded(varDir(name), () => undefined)
  const n = await countIn(restored.url)
  await restored.cluster.stop()
  return n
}

test('a backup taken while people write holds every row committed before it began', async () => {
  const writer = writeSteadily()
  await expect.poll(() => countIn(running.url)).toBeGreaterThan(20_100)
  promised = await countIn(running.url)
  made = await takeBackup({ files: site, url: running.url, into: shelf, trial: true })
  const after = 20_000 + (await writer.end())

  const { rows } = await restoreBackup({ files: varDir('elsewhere'), backup: made, replace: false })
  expect(rows['entry']).toBeGreaterThanOrEqual(promised)
  expect(rows['entry']).toBeLessThanOrEqual(after)
  expect(await startRestored('elsewhere')).toBe(rows['entry'])
}, 120_000)

test('uploaded files and the session secret come back, half-written files do not', () => {
  const there = varDir('elsewhere').dir
  expect(readFileSync(path.join(there, 'files/ab/picture.webp'), 'utf8')).toBe('a picture')
  expect(existsSync(path.join(there, 'files/ab/next.webp.part'))).toBe(false)
  expect(sessionSecret(varDir('elsewhere'))).toBe(sessionSecret(site))
})

test('the list of sums is one that everybody’s tools can check', async () => {
  const { stdout } = await promisify(execFile)('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
    cwd: made,
  })
  expect(stdout).toBe('')
})

test('where a database is already, nothing is restored unless told to move it aside', async () => {
  const again = { files: varDir('elsewhere'), backup: made }
  await expect(restoreBackup({ ...again, replace: false })).rejects.toThrow(/is there already.*--replace/)
  expect(await startRestored('elsewhere')).toBeGreaterThanOrEqual(promised)
  const { aside } = await restoreBackup({ ...again, replace: true })
  expect(aside.map((place) => path.basename(place).split('.before-')[0])).toEqual([
    'postgres',
    'files',
    'session-secret',
  ])
  for (const place of aside) expect(existsSync(place)).toBe(true)
}, 120_000)

test('while something runs on VAR_DIR, nothing is restored into it', async () => {
  await expect(restoreBackup({ files: site, backup: made, replace: true })).rejects.toThrow(/still runs on/)
  claim(site.lock, 'npm start')
  await expect(restoreBackup({ files: site, backup: made, replace: true })).rejects.toThrow(
    /in use by npm start/,
  )
  release(site.lock)
})

const damages: [string, (file: string) => void][] = [
  ['a flipped byte', (file) => writeFileSync(file, flipped(readFileSync(file)))],
  ['a file cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
  ['a missing file', (file) => rmSync(file)],
]

function flipped(bytes: Buffer) {
  bytes[bytes.length >> 1]! ^= 1
  return bytes
}

test.each(damages)('a backup with %s is refused, and nothing is left behind', async (_name, damage) => {
  const wal = path.join(made, 'postgres/pg_wal')
  const file = path.join(wal, readdirSync(wal).sort()[0] ?? '')
  const sound = readFileSync(file)
  damage(file)
  const files = varDir('never')
  await expect(restoreBackup({ files, backup: made, replace: false })).rejects.toThrow(/cannot be used/)
  expect(readdirSync(files.dir).filter((name) => !/^postgres(\.log|-socket)$/.test(name))).toEqual([])
  writeFileSync(file, sound)
})

test('a backup by a newer version of the program, or in another format, is refused', async () => {
  const facts = path.join(made, 'backup.json')
  const sums = path.join(made, 'SHA256SUMS')
  const [sound, soundSums] = [readFileSync(facts, 'utf8'), readFileSync(sums, 'utf8')]
  const files = varDir('never')
  for (const [change, complaint] of [
    [{ migrations: ['29990101000000_later'] }, /newer version of this program/],
    [{ postgres: '19' }, /made with PostgreSQL 19/],
    [{ format: 2 }, /another format/],
  ] as const) {
    writeFileSync(facts, JSON.stringify({ ...JSON.parse(sound), ...change }))
    const { stdout } = await promisify(execFile)('sha256sum', [facts])
    writeFileSync(sums, soundSums.replace(/^\w{64}(?= {2}backup\.json$)/m, stdout.slice(0, 64)))
    await expect(restoreBackup({ files, backup: made, replace: false })).rejects.toThrow(complaint)
  }
  writeFileSync(facts, sound)
  writeFileSync(sums, soundSums)
})

test('a backup that fails leaves the earlier one as it was and nothing of its own', async () => {
  const nowhere = running.url.replace(DATABASE, 'no_such_database')
  await expect(takeBackup({ files: site, url: nowhere, into: shelf, trial: false })).rejects.toThrow()
  expect(backupsIn(shelf)).toEqual([made])
  expect(readdirSync(shelf)).toEqual([path.basename(made)])
})

test('a gap in the write-ahead log is noticed', () => {
  const wal = path.join(home, 'wal')
  mkdirSync(wal)
  for (const end of ['FE', 'FF']) writeFileSync(path.join(wal, `0000000100000000000000${end}`), '')
  writeFileSync(path.join(wal, '000000010000000100000001'), '')
  const from = (last: string) => segmentsOf(wal, '0000000100000000000000FE', last)
  expect(from('0000000100000000000000FF')).toHaveLength(2)
  expect(() => from('000000010000000100000001')).toThrow(/only 3 segments/)
})

test('the commands work beside a running site, keep as many as told, and leave DATABASE_URL to pg_dump', async () => {
  claim(site.lock, 'npm start')
  noteUrl(site, running.url)
  const ours = { ...process.env, VAR_DIR: site.dir, DATABASE_URL: '' }
  const run = (args: string[], env: NodeJS.ProcessEnv = ours) =>
    promisify(execFile)(process.execPath, ['server/run.mjs', ...args], { cwd: root, env })
  await run(['backup', shelf, '--no-trial', '--keep', '1'])
  release(site.lock)
  expect(backupsIn(shelf)).toHaveLength(1)
  expect(backupsIn(shelf)).not.toEqual([made])

  const theirs = { ...ours, DATABASE_URL: 'postgresql://db.example.vn/chungtay' }
  await expect(run(['backup', shelf], theirs)).rejects.toMatchObject({
    code: 1,
    stderr: /pg_dump --format=custom/,
  })
  await expect(run(['restore', shelf], theirs)).rejects.toMatchObject({ code: 1, stderr: /pg_restore/ })
  await expect(run(['backup'])).rejects.toMatchObject({ code: 1, stderr: /Usage: npm run backup/ })
}, 60_000)
