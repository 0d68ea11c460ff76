import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { withClient } from '#server/postgres/databases.ts'
import { Stop } from '#server/stop.ts'
import { copyFile, copyTree, syncDirectory, writeSynced } from './copy-tree.ts'
import type { Sums } from './copy-tree.ts'

const CONTROL = 'global/pg_control'
// PostgreSQL builds these anew when it starts; pg_wal gets exactly the segments that belong to the copy.
const EMPTIED =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init(\.\d+)?|pgsql_tmp[^/]*)$/
const SEGMENTS_PER_LOG = 256n

/**
 * Copies the data directory of a running cluster while it goes on writing, by the steps PostgreSQL documents for a
 * base backup without its own tools. The copy starts by itself and holds what was committed when the copying ended.
 */
export async function copyCluster(url: string, into: string): Promise<Sums> {
  return withClient(url, async (client) => {
    const from = await dataDirectory(client)
    // Lives as long as this connection, and keeps the write-ahead log until it is copied, however busy the site is.
    await client.query(
      `select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
    )
    await client.query(`select pg_backup_start('chung-tay', fast => true)`)
    const sums = await copyTree(from, into, {
      wanted: (name) => name !== CONTROL && !EMPTIED.test(name) && !LEFT_OUT.test(name),
      mayVanish: true,
    })
    sums.set(CONTROL, await writeSynced(path.join(into, CONTROL), await steadily(path.join(from, CONTROL))))
    const { label, last } = await stopBackup(client)
    sums.set('backup_label', await writeSynced(path.join(into, 'backup_label'), label))
    for (const name of segmentsOf(path.join(from, 'pg_wal'), firstSegment(label), last)) {
      const sum = await copyFile(path.join(from, 'pg_wal', name), path.join(into, 'pg_wal', name))
      if (sum) sums.set(`pg_wal/${name}`, sum)
    }
    for (const dir of ['global', 'pg_wal', '.']) await syncDirectory(path.join(into, dir))
    return sums
  })
}

async function dataDirectory(client: pg.Client) {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  const dir = rows[0]?.data_directory ?? ''
  if (!existsSync(path.join(dir, 'PG_VERSION')))
    throw new Stop(`The database says it lies in ${dir}, which cannot be read from here.`)
  if (readdirSync(path.join(dir, 'pg_tblspc')).length > 0)
    throw new Stop(
      'The database has tablespaces of its own, which this backup does not know. Use pg_basebackup.',
    )
  return dir
}

async function stopBackup(client: pg.Client) {
  const { rows } = await client.query<{ label: string; last: string }>(
    'select labelfile as label, pg_walfile_name(lsn - 1::numeric) as last from pg_backup_stop(wait_for_archive => false)',
  )
  const [stopped] = rows
  if (!stopped) throw new Stop('PostgreSQL did not say where the backup ended.')
  return stopped
}

function firstSegment(label: string) {
  const name = /^START WAL LOCATION: \S+ \(file ([\dA-F]{24})\)/m.exec(label)?.[1]
  if (!name) throw new Stop('PostgreSQL did not say where the backup began.')
  return name
}

/** Names of the segments from the first to the last; a gap among them would only be noticed when restoring. */
export function segmentsOf(walDir: string, first: string, last: string) {
  const names = readdirSync(walDir)
    .filter((name) => /^[\dA-F]{24}$/.test(name) && name >= first && name <= last)
    .sort()
  if (BigInt(names.length) !== position(last) - position(first) + 1n)
    throw new Stop(`Of the write-ahead log from ${first} to ${last} there are only ${names.length} segments.`)
  return names
}

const position = (segment: string) =>
  BigInt(`0x${segment.slice(8, 16)}`) * SEGMENTS_PER_LOG + BigInt(`0x${segment.slice(16)}`)

// Alone among the files this one is not repaired from the log, and a read may catch it half written.
async function steadily(file: string): Promise<Buffer> {
  for (let before = await readFile(file); ;) {
    await sleep(20)
    const now = await readFile(file)
    if (now.equals(before)) return now
    before = now
  }
}
