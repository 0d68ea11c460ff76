import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '#app/platform/env-schema.ts'
import { backupsIn, checkBackup, FACTS, factsText, SUMS, sumsText } from './backups/contents.ts'
import { copyCluster } from './backups/copy-cluster.ts'
import { copyFile, copyTree, syncDirectory, writeSynced } from './backups/copy-tree.ts'
import type { Sums } from './backups/copy-tree.ts'
import { countRows, recover, rowsInWords } from './backups/recover.ts'
import type { Rows } from './backups/recover.ts'
import { databaseFor } from './database.ts'
import { inWords } from './backups/in-words.ts'
import { claim, release } from './lock.ts'
import { withClient } from './postgres/databases.ts'
import { planFor } from './postgres/embedded.ts'
import { shortHash } from './postgres/places.ts'
import { step } from './steps.mjs'
import { Stop } from './stop.ts'
import { openVarDir } from './var-dir.ts'
import type { VarDir } from './var-dir.ts'

const USAGE = 'Usage: npm run backup -- DIR [--keep N] [--no-trial]'
const MEGABYTE = 1_000_000

/** Copies the embedded database, the uploaded files and the session secret into DIR/<time>, while the site goes on. */
export async function main(args: string[]): Promise<number> {
  const { into, keep, trial } = readArguments(args)
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL) throw new Stop(dumpAdvice(settings.VAR_DIR))
  const files = openVarDir(settings.VAR_DIR)
  const { dataDir } = planFor(files, () => undefined)
  if (!existsSync(path.join(dataDir, 'PG_VERSION')))
    throw new Stop(`There is no embedded database in VAR_DIR (${files.dir}) to back up.`)
  const database = await databaseFor(settings, 'backup', { asItIs: true })
  try {
    const made = await takeBackup({ files, url: database.url, into, trial }).catch((error: unknown) => {
      throw inWords(error, 'No backup was made, and earlier ones are as they were')
    })
    console.log(`\n${made}`)
  } finally {
    await database.close()
  }
  for (const old of keep ? backupsIn(into).slice(0, -keep) : []) {
    rmSync(old, { recursive: true })
    console.log(`Removed the older backup ${old}.`)
  }
  return 0
}

type Order = {
  files: VarDir
  /** The running database of that VAR_DIR. */
  url: string
  into: string
  /** Whether to restore the backup into a scratch place and start it once, before it counts as one. */
  trial: boolean
}

/** The directory of the new backup. Until everything about it was checked it has another name. */
export async function takeBackup({ files, url, into, trial }: Order, now = new Date()): Promise<string> {
  const plan = planFor(files, () => undefined)
  refuseInside(into, [plan.dataDir, path.join(files.dir, 'files')])
  const lock = path.join(files.dir, 'backup.lock')
  const holder = claim(lock, 'npm run backup')
  if (holder) throw new Stop(`A backup of ${files.dir} is being made already, by ${holder}.`)
  const unfinished = path.join(into, `.unfinished-${shortHash(files.dir)}`)
  const made = path.join(into, now.toISOString().slice(0, 19).replaceAll(':', '-') + 'Z')
  const scratch = `${plan.dataDir}.trial`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true, mode: 0o700 })
    const rows = await countRows(url)
    await copyEverything({ files, url, to: unfinished, rows, now })
    const { bytes, count } = await step('Reading it back', () => checkBackup(unfinished))
    if (trial) await step('Restoring it on trial', (note) => tryOut(note))
    if (existsSync(made)) throw new Stop(`${made} is there already.`)
    renameSync(unfinished, made)
    await syncDirectory(into)
    console.log(`  ${count} files, ${(bytes / MEGABYTE).toFixed(1)} MB; ${rowsInWords(rows)}`)
    return made
  } finally {
    for (const left of [unfinished, scratch]) rmSync(left, { recursive: true, force: true })
    release(lock)
  }

  async function tryOut(note: (words: string) => void) {
    const { onLog: _silent, ...quietly } = plan
    note(rowsInWords(await recover(unfinished, quietly, scratch)))
  }
}

type Copying = { files: VarDir; url: string; to: string; rows: Rows; now: Date }

async function copyEverything({ files, url, to, rows, now }: Copying) {
  const sums: Sums = new Map()
  const add = (prefix: string, found: Sums) => found.forEach((sum, name) => sums.set(prefix + name, sum))
  const uploads = path.join(files.dir, 'files')
  // Once before the database and once after: whatever a row speaks of was there at one of these times.
  const copyUploads = async () => {
    if (!existsSync(uploads)) return
    const wanted = (name: string) => !name.endsWith('.part') && !sums.has(`files/${name}`)
    add('files/', await copyTree(uploads, path.join(to, 'files'), { wanted, mayVanish: true }))
  }
  await step('Copying uploaded files', copyUploads)
  await step('Copying the database', async () =>
    add('postgres/', await copyCluster(url, path.join(to, 'postgres'))),
  )
  await step('Copying files uploaded meanwhile', copyUploads)
  const secret = await copyFile(path.join(files.dir, 'session-secret'), path.join(to, 'session-secret'), {
    mayVanish: true,
  })
  if (secret) sums.set('session-secret', secret)
  const postgres = readFileSync(path.join(to, 'postgres/PG_VERSION'), 'utf8').trim()
  const facts = factsText({ madeAt: now.toISOString(), postgres, migrations: await migrationsOf(url), rows })
  sums.set(FACTS, await writeSynced(path.join(to, FACTS), facts))
  await writeSynced(path.join(to, SUMS), sumsText(sums))
  await syncDirectory(to)
}

function migrationsOf(url: string) {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('_prisma_migrations') is not null as there`,
    )
    if (!rows[0]?.there) return []
    const sql =
      'select migration_name as name from _prisma_migrations where rolled_back_at is null order by 1'
    return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name)
  })
}

function refuseInside(into: string, sources: string[]) {
  const within = sources.find((source) => !path.relative(source, into).startsWith('..'))
  if (within) throw new Stop(`A backup of ${within} cannot lie inside it; name another directory.`)
}

function readArguments(args: string[]) {
  try {
    const options = { keep: { type: 'string' }, 'no-trial': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [dir, ...more] = positionals
    if (!dir || more.length > 0) throw new Error('Name one directory.')
    if (values.keep !== undefined && !/^[1-9]\d{0,3}$/.test(values.keep))
      throw new Error('--keep takes a number.')
    return { into: path.resolve(dir), keep: Number(values.keep ?? 0), trial: !values['no-trial'] }
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

const dumpAdvice = (
  varDir: string,
) => `DATABASE_URL is set, so the database is backed up with PostgreSQL's own tools, of its version or newer:

  pg_dump --format=custom --no-owner --file=chung-tay.dump "$DATABASE_URL"
  tar --create --gzip --file=chung-tay-files.tar.gz --directory=${varDir} files

in this order. Keep SESSION_SECRET (or ${varDir}/session-secret) with them. Nothing was backed up now.`
