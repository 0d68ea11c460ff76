import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/migrate.ts'
import { withClient } from '#server/postgres/databases.ts'
import { throwAwayCluster } from '#server/postgres/throw-away.ts'
import { prepareSlate } from '#tests/support/clean-slate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
    /** Where processes keep uploaded files; each in a folder of its own. */
    filesHome: string
  }
}

export const TEMPLATE = 'chung_tay_template'

/** One cluster for the run; its template database is migrated once and knows the real places. */
export default async function setup(project: TestProject) {
  const cluster = await throwAwayCluster()
  const filesHome = mkdtempSync(path.join(tmpdir(), 'chung-tay-files-'))
  await withClient(cluster.url('postgres'), (client) => client.query(`create database ${TEMPLATE}`))
  const template = cluster.url(TEMPLATE)
  await migrate(template)
  await runMigrations({ connectionString: template })
  await loadPlaces(template)
  await withClient(template, prepareSlate)
  project.provide('clusterUrl', cluster.url('postgres'))
  project.provide('filesHome', filesHome)
  return async () => {
    await cluster.stop()
    rmSync(filesHome, { recursive: true, force: true })
  }
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
