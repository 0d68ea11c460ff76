import { createWriteStream, lstatSync, realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Stop } from '#server/stop.ts'
import type { VarDir } from '#server/var-dir.ts'
import { postgresAccount } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { initCluster, startCluster } from './cluster.ts'
import type { Cluster, ClusterPlan } from './cluster.ts'
import { ensureDatabase } from './databases.ts'
import { canReach, sharedHome, shortHash, socketDirFor } from './places.ts'

export const DATABASE = 'chung_tay'
const LOG_LIMIT_BYTES = 5_000_000

export type Embedded = { url: string; isNew: boolean; cluster: Cluster; plan: ClusterPlan }

/** Starts this installation's own PostgreSQL, making it at the first start. `note` is told what an operator should know. */
export async function startEmbedded(files: VarDir, note: (text: string) => void): Promise<Embedded> {
  const plan = planFor(files, note)
  const isNew = await initCluster(plan)
  const cluster = await startCluster(plan)
  return { url: await ensureDatabase(cluster, DATABASE), isNew, cluster, plan }
}

/** Where this installation's own PostgreSQL lies and who runs it; starts nothing. */
export function planFor(files: VarDir, note: (text: string) => void): ClusterPlan {
  const who = postgresAccount(files.postgres)
  const reachable = canReach(files.dir, who)
  const home = reachable ? realpathSync(files.dir) : sharedHome(shortHash(files.dir))
  const dataDir = path.join(home, 'postgres')
  const binaries = postgresBinaries(who)
  if (!reachable) note(`the user "postgres" cannot reach ${files.dir}, so the database lies in ${dataDir}`)
  if (binaries.copied)
    note(
      'the PostgreSQL programs were copied to /var/lib/chung-tay, where the user "postgres" can reach them',
    )
  refuseForeign(dataDir)
  const log = openLog(files.postgresLog)
  return { who, binaries, dataDir, socketDir: socketDirFor(dataDir, who), onLog: (text) => log.write(text) }
}

function refuseForeign(dataDir: string) {
  const found = lstatSync(dataDir, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (!found || me === undefined || me === 0 || found.uid === me) return
  throw new Stop(
    `${dataDir} belongs to another user (it was made by root?). Start as that user, or set VAR_DIR to a directory of your own.`,
  )
}

function openLog(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) rmSync(file)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}
