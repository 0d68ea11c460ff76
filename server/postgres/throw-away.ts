import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { postgresAccount } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { initCluster, startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { privateDir, sharedHome, canReach } from './places.ts'

/** A cluster for tests and tools: fast, forgetful, gone with the process that asked for it. */
export async function throwAwayCluster(): Promise<Cluster> {
  const who = postgresAccount()
  const parent = canReach(tmpdir(), who) ? tmpdir() : sharedHome('tmp')
  const home = privateDir(mkdtempSync(path.join(parent, 'ct-')), who)
  const plan = {
    who,
    binaries: postgresBinaries(who),
    dataDir: path.join(home, 'postgres'),
    socketDir: privateDir(path.join(home, 's'), who),
    throwAway: true,
  }
  try {
    await initCluster(plan)
    return await startCluster({ ...plan, removeAfter: home })
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}
