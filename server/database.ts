import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#app/platform/env-schema.ts'
import { claim, holderOf } from './lock.ts'
import { migrate, migrateQueue, pendingMigrations } from './migrate.ts'
import { startEmbedded } from './postgres/embedded.ts'
import { Stop } from './stop.ts'
import { noteUrl, notedUrl, openVarDir } from './var-dir.ts'

const PATIENCE_MS = 60_000
// The site waits for its database, answering 503 on /readyz meanwhile; the others end with a sentence.
const WAITS = ['web']
const WORKS_ON_AN_EMPTY_ONE = ['migrate', 'prepare', 'worker']

export type Database = { url: string; embedded: boolean; close: () => Promise<void> }

/**
 * The database a single command works on: the one DATABASE_URL names, else the embedded one that runs already, else the
 * embedded one started (and brought up to date, unless it is wanted as it is) for as long as the command takes.
 */
export async function databaseFor(
  settings: Settings,
  command: string,
  { asItIs = false }: { asItIs?: boolean } = {},
): Promise<Database> {
  if (settings.DATABASE_URL) {
    if (!WAITS.includes(command))
      await ensureUsable(settings.DATABASE_URL, { migrated: !WORKS_ON_AN_EMPTY_ONE.includes(command) })
    return { url: settings.DATABASE_URL, embedded: false, close: async () => undefined }
  }
  const files = openVarDir(settings.VAR_DIR)
  const deadline = Date.now() + PATIENCE_MS
  while (claim(files.lock, `npm run ${command}`)) {
    const url = notedUrl(files)
    if (url) return { url, embedded: true, close: async () => undefined }
    if (Date.now() > deadline)
      throw new Stop(
        `The database is held by ${holderOf(files.lock)?.what ?? 'another command'}. Try again later.`,
      )
    await sleep(100)
  }
  const { url, cluster } = await startEmbedded(files, (text) => console.error(text))
  if (!asItIs) {
    await migrate(url)
    await migrateQueue(url)
  }
  noteUrl(files, url)
  return { url, embedded: true, close: cluster.stop }
}

/** Says in a sentence why a database of one's own cannot be worked on. */
export async function ensureUsable(url: string, { migrated }: { migrated: boolean }) {
  const pending = await pendingMigrations(url).catch((error: unknown) => {
    if (error instanceof Stop) throw error
    throw new Stop(`DATABASE_URL must name a database that can be opened; it cannot: ${reasonOf(error)}.`, {
      cause: error,
    })
  })
  if (migrated && pending.length > 0)
    throw new Stop(
      'The database DATABASE_URL names is not up to date. Run first: node server/run.mjs prepare',
    )
}

// A name with several addresses fails with one error for each, and no words of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
