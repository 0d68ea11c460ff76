import pg from 'pg'
import type { Cluster } from './cluster.ts'

/** Runs some statements on one connection of their own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // Without a listener, a connection cut by the server ends the process; the query under way rejects anyhow.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database unless it exists; its address. */
export async function ensureDatabase(cluster: Cluster, name: string) {
  await withClient(cluster.url('postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
  return cluster.url(name)
}
