import { rmSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '#server/postgres/cluster.ts'
import type { ClusterPlan } from '#server/postgres/cluster.ts'
import { withClient } from '#server/postgres/databases.ts'
import { DATABASE } from '#server/postgres/embedded.ts'
import { privateDir, socketDirFor } from '#server/postgres/places.ts'
import { copyTree } from './copy-tree.ts'
import { readSums, spoilt } from './contents.ts'

// Some of these are empty in a backup, and a transport that keeps only files drops them.
const NEEDED = [
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
]

export type Rows = Record<string, number>

/** Puts the database of a backup in `at`, starts it there once, so that it recovers, and counts what it holds. */
export async function recover(backup: string, plan: ClusterPlan, at: string): Promise<Rows> {
  const { who } = plan
  rmSync(at, { recursive: true, force: true })
  privateDir(at, who)
  const sums = await copyTree(path.join(backup, 'postgres'), at, { owner: who })
  for (const name of NEEDED) privateDir(path.join(at, name), who)
  const wanted = readSums(backup)
  for (const [name, sum] of sums)
    if (wanted.get(`postgres/${name}`) !== sum) throw spoilt(backup, `postgres/${name} changed on the way`)
  const socketDir = socketDirFor(at, who)
  try {
    const cluster = await startCluster({ ...plan, dataDir: at, socketDir })
    try {
      return await countRows(cluster.url(DATABASE))
    } finally {
      await cluster.stop()
    }
  } finally {
    rmSync(socketDir, { recursive: true, force: true })
  }
}

/** Reads every table through, which also lets PostgreSQL check the sums of its pages. */
export function countRows(url: string): Promise<Rows> {
  return withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const rows: Rows = {}
    for (const { name } of tables.rows) {
      const counted = await client.query<{ n: string }>(
        `select count(*) as n from ${client.escapeIdentifier(name)}`,
      )
      rows[name] = Number(counted.rows[0]?.n ?? 0)
    }
    return rows
  })
}

const TOLD = ['account', 'unit', 'model', 'model_revision', 'replication', 'stored_file', 'event']

/** The counts an operator knows by heart. */
export function rowsInWords(rows: Rows) {
  const told = TOLD.filter((name) => name in rows)
  return (told.length > 0 ? told : Object.keys(rows)).map((name) => `${rows[name]} ${name}`).join(', ')
}
