import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Stop } from '#server/stop.ts'
import type { Sums } from './copy-tree.ts'

/** A backup is a directory: `postgres/`, `files/`, `session-secret`, these two, and nothing else. */
export const FACTS = 'backup.json'
export const SUMS = 'SHA256SUMS'

const FORMAT = 1
const facts = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The major version whose data directory this is. */
  postgres: z.string(),
  migrations: z.array(z.string()),
  /** Rows of each table as the backup began. */
  rows: z.record(z.string(), z.number()),
})
export type BackupFacts = Omit<z.output<typeof facts>, 'format'>

export const factsText = (known: BackupFacts) => `${JSON.stringify({ format: FORMAT, ...known }, null, 2)}\n`

/** In the format of coreutils, so that `sha256sum --check` can tell too. */
export const sumsText = (sums: Sums) =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('')

/** The backup meant by an operator who names one, or a directory of several: then the newest. */
export function backupIn(dir: string) {
  const asked = path.resolve(dir)
  if (existsSync(path.join(asked, FACTS))) return asked
  const newest = backupsIn(asked).at(-1)
  if (newest) return newest
  throw new Stop(`There is no backup in ${asked}.`)
}

/** Complete backups below a directory, the oldest first. Their names are the times they were made. */
export function backupsIn(dir: string) {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(dir)
    .filter((name) => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/.test(name))
    .sort()
    .map((name) => path.join(dir, name))
    .filter((backup) => existsSync(path.join(backup, FACTS)))
}

/** Reads every byte of a backup; stops at the first file that is missing, surplus or not what it was. */
export async function checkBackup(
  dir: string,
): Promise<{ facts: BackupFacts; bytes: number; count: number }> {
  const sums = readSums(dir)
  const names = filesBelow(dir).filter((name) => name !== SUMS)
  const surplus = names.find((name) => !sums.has(name))
  if (surplus) throw spoilt(dir, `${surplus} is not in its list of files`)
  let bytes = 0
  for (const [name, sum] of sums) {
    const file = path.join(dir, name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) throw spoilt(dir, `${name} is missing`)
    if ((await hashOf(file)) !== sum) throw spoilt(dir, `${name} is not what was backed up`)
    bytes += found.size
  }
  return { facts: readFacts(dir), bytes, count: sums.size }
}

export function spoilt(dir: string, why: string) {
  return new Stop(`The backup ${dir} cannot be used: ${why}.`)
}

function readFacts(dir: string): BackupFacts {
  const read = facts.safeParse(JSON.parse(readFileSync(path.join(dir, FACTS), 'utf8')))
  if (!read.success) throw spoilt(dir, `${FACTS} is of another format than ${FORMAT}`)
  const { format: _format, ...known } = read.data
  return known
}

/** The hashes a backup was made with, by path below it. */
export function readSums(dir: string): Sums {
  const file = path.join(dir, SUMS)
  if (!existsSync(file)) throw spoilt(dir, `${SUMS} is missing`)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? []
      if (!sum || !name) throw spoilt(dir, `${SUMS} is damaged`)
      return [name, sum]
    }),
  )
}

function filesBelow(dir: string, below = ''): string[] {
  return readdirSync(path.join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(dir, name) : [name]
  })
}

async function hashOf(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
