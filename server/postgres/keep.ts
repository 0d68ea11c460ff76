import { setTimeout as sleep } from 'node:timers/promises'
import { startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { Embedded } from './embedded.ts'

const QUICK_MS = 60_000
const MAX_QUICK_CRASHES = 5

type Report = { crashed: (sentence: string) => void; gaveUp: (sentence: string) => void }

/** Starts PostgreSQL again, at the same address, should it die under us. Returns how to end it for good. */
export function keepPostgres({ cluster, plan }: Embedded, report: Report) {
  let current: Cluster = cluster
  let stopping = false
  void watch()

  async function watch() {
    let crashes = 0
    while (!stopping) {
      const began = Date.now()
      await current.ended
      if (stopping) return
      crashes = Date.now() - began > QUICK_MS ? 1 : crashes + 1
      if (crashes >= MAX_QUICK_CRASHES) return report.gaveUp(`PostgreSQL ended ${crashes} times in a row.`)
      report.crashed('PostgreSQL ended unexpectedly; starting it again.')
      await sleep(100 * crashes)
      if (stopping) return
      try {
        current = await startCluster(plan)
      } catch (error) {
        report.crashed(error instanceof Error ? error.message : String(error))
      }
    }
  }

  return async () => {
    stopping = true
    await current.stop()
  }
}
