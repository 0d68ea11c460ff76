import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '#app/platform/env-schema.ts'
import { backupIn, checkBackup, spoilt } from './backups/contents.ts'
import type { BackupFacts } from './backups/contents.ts'
import { copyFile, copyTree, syncDirectory } from './backups/copy-tree.ts'
import { inWords } from './backups/in-words.ts'
import { recover, rowsInWords } from './backups/recover.ts'
import { claim, release } from './lock.ts'
import { MIGRATIONS } from './migrate.ts'
import { planFor } from './postgres/embedded.ts'
import { processesOn } from './postgres/leftovers.ts'
import { step } from './steps.mjs'
import { Stop } from './stop.ts'
import { openVarDir } from './var-dir.ts'
import type { VarDir } from './var-dir.ts'

const USAGE = 'Usage: npm run restore -- DIR [--replace]'
const POSTGRES = '18'

/** Puts a backup made by `npm run backup` into VAR_DIR. */
export async function main(args: string[]): Promise<number> {
  const { dir, replace } = readArguments(args)
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL) throw new Stop(RESTORE_ADVICE)
  const files = openVarDir(settings.VAR_DIR)
  const backup = backupIn(dir)
  console.log(`Restoring ${backup} into ${files.dir}`)
  const { rows, aside } = await restoreBackup({ files, backup, replace }).catch((error: unknown) => {
    throw inWords(error, 'Nothing was restored, and what was there is as it was')
  })
  console.log(`\nRestored: ${rowsInWords(rows)}.`)
  for (const place of aside)
    console.log(`What was there before lies in ${place}; remove it when all is well.`)
  return 0
}

type Order = {
  files: VarDir
  backup: string
  /** Whether a database that is there already may be moved aside. */
  replace: boolean
}

type Move = { from: string; to: string }

/** Nothing in VAR_DIR is touched until the backup was read through, copied and recovered beside it. */
export async function restoreBackup({ files, backup, replace }: Order, now = new Date()) {
  const holder = claim(files.lock, 'npm run restore')
  if (holder) throw new Stop(`VAR_DIR (${files.dir}) is in use by ${holder}. End that first.`)
  const plan = planFor(files, (text) => console.error(text))
  const places = {
    postgres: plan.dataDir,
    files: path.join(files.dir, 'files'),
    'session-secret': path.join(files.dir, 'session-secret'),
  }
  const coming = (place: string) => `${place}.restoring`
  const clear = () => {
    for (const place of Object.values(places)) rmSync(coming(place), { recursive: true, force: true })
  }
  try {
    refuseInUse(plan.dataDir, [places.postgres, places.files], replace)
    clear()
    refuseUnknown(backup, (await step('Reading the backup through', () => checkBackup(backup))).facts)
    const rows = await step('Recovering the database', () => recover(backup, plan, coming(places.postgres)))
    await step('Copying files', () =>
      copyRest(backup, coming(places.files), coming(places['session-secret'])),
    )
    const inPlace = Object.values(places)
      .map((to) => ({ from: coming(to), to }))
      .filter(({ from }) => existsSync(from))
    // Uploaded files belong to their database, so they go with it even when the backup has none.
    const aside = asideMoves(new Set([places.postgres, places.files, ...inPlace.map(({ to }) => to)]), now)
    await moveAll([...aside, ...inPlace])
    return { rows, aside: aside.map(({ to }) => to) }
  } finally {
    clear()
    release(files.lock)
  }
}

function refuseInUse(dataDir: string, places: string[], replace: boolean) {
  const running = processesOn(dataDir)
  if (running.length > 0)
    throw new Stop(`PostgreSQL (pid ${running.join(', ')}) still runs on ${dataDir}. End it first.`)
  const taken = places.find(isFilled)
  if (taken && !replace)
    throw new Stop(`${taken} is there already. To move it aside and restore in its place: --replace`)
}

function isFilled(place: string) {
  return existsSync(place) && readdirSync(place).length > 0
}

function refuseUnknown(backup: string, { postgres, migrations }: BackupFacts) {
  if (postgres !== POSTGRES)
    throw spoilt(backup, `it was made with PostgreSQL ${postgres}, and ${POSTGRES} is installed here`)
  const unknown = migrations.find((name) => !existsSync(path.join(MIGRATIONS, name)))
  if (unknown)
    throw spoilt(
      backup,
      `it was made by a newer version of this program (migration ${unknown}); install that first`,
    )
}

async function copyRest(backup: string, uploads: string, secret: string) {
  const from = path.join(backup, 'files')
  if (existsSync(from)) await copyTree(from, uploads)
  await copyFile(path.join(backup, 'session-secret'), secret, { mayVanish: true })
}

function asideMoves(places: Set<string>, now: Date): Move[] {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  return [...places]
    .filter((place) => existsSync(place))
    .map((from) => ({ from, to: `${from}.before-${stamp}Z` }))
}

async function moveAll(moves: Move[]) {
  const done: Move[] = []
  try {
    for (const move of moves) {
      renameSync(move.from, move.to)
      done.push(move)
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) renameSync(to, from)
    throw error
  }
  for (const dir of new Set(moves.map(({ to }) => path.dirname(to)))) await syncDirectory(dir)
}

function readArguments(args: string[]) {
  try {
    const options = { replace: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [dir, ...more] = positionals
    if (!dir || more.length > 0) throw new Error('Name one directory.')
    return { dir, replace: values.replace ?? false }
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

const RESTORE_ADVICE = `DATABASE_URL is set, so the database is restored with PostgreSQL's own tools, into an empty one:

  createdb chung_tay
  pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" chung-tay.dump
  tar --extract --gzip --file=chung-tay-files.tar.gz --directory="\${VAR_DIR:-var}"

Then: npm run migrate. Nothing was restored now.`
