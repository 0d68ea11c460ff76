import { createReadStream } from 'node:fs'
import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import { migrate } from './migrate.ts'
import { throwAwayCluster } from './postgres/throw-away.ts'

/**
 * Runs work on a database of its own that is gone afterwards: migrated, with all places, wired as the web process is.
 * Nothing of the application may be imported before, for it reads where its database is only once.
 */
export async function inThrowAwayWorld<T>(work: () => Promise<T>): Promise<T> {
  const cluster = await throwAwayCluster()
  const admin = new pg.Client({ connectionString: cluster.url('postgres') })
  await admin.connect()
  await admin.query('create database search_world')
  await admin.end()
  const url = cluster.url('search_world')
  Object.assign(process.env, {
    DATABASE_URL: url,
    ORIGIN: 'http://localhost:3000',
    SESSION_SECRET: 'only-for-a-database-that-is-thrown-away',
    LOG_LEVEL: 'silent',
  })
  try {
    await migrate(url)
    await runMigrations({ connectionString: url })
    const { withApplication } = await import('./application.ts')
    const { loadDefaultPlaces } = await import('#app/features/places/load-default-places.server.ts')
    return await withApplication(async () => {
      await loadDefaultPlaces()
      return work()
    })
  } finally {
    await cluster.stop()
  }
}

/** Publishes the models of a file of JSON lines and counts their words; how many there are. */
export async function loadCorpus(file: string): Promise<number> {
  const { importModelsFrom } = await import('#app/features/models/import-models.server.ts')
  const { countWords } = await import('#app/features/search/word-counts.server.ts')
  const counts = await importModelsFrom(createReadStream(file), {
    onFault: ({ line, issues }) =>
      console.error(`${file}:${line}: ${issues.map(({ message }) => message).join('; ')}`),
  })
  await countWords()
  return counts.created
}
