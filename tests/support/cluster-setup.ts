import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/migrate.ts'
import { throwAwayCluster } from '#server/postgres/throw-away.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

export const TEMPLATE = 'chung_tay_template'

/** One cluster for the run; its template database is migrated once and knows the real places. */
export default async function setup(project: TestProject) {
  const cluster = await throwAwayCluster()
  const admin = new pg.Client({ connectionString: cluster.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const template = cluster.url(TEMPLATE)
  await migrate(template)
  await runMigrations({ connectionString: template })
  await loadPlaces(template)
  project.provide('clusterUrl', cluster.url('postgres'))
  return () => cluster.stop()
}

async function loadPlaces(url: string) {
  process.env['DATABASE_URL'] = url
  process.env['SESSION_SECRET'] = 'only-for-tests-and-never-elsewhere'
  const { loadDefaultPlaces } = await import('#app/features/places/load-default-places.server.ts')
  const { react } = await import('#app/platform/emit.server.ts')
  const { closeAll } = await import('#app/platform/condition.server.ts')
  react({ projections: {}, jobs: {} })
  await loadDefaultPlaces()
  await closeAll()
}
