import { setTimeout as sleep } from 'node:timers/promises'
import { howSoon } from '#server/how-soon.ts'
import { startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { Embedded } from './embedded.ts'

/** Starts PostgreSQL again, at the same address, should it die under us; as often as it takes. Returns how to end it. */
export function keepPostgres({ cluster, plan }: Embedded, crashed: (sentence: string) => void) {
  let current: Cluster = cluster
  const stopping = new AbortController()
  void watch()

  async function watch() {
    const next = howSoon()
    for (;;) {
      const began = Date.now()
      await current.ended
      if (stopping.signal.aborted) return
      const { waitMs, times } = next(Date.now() - began)
      const often = times > 1 ? ` (${times} times in a row)` : ''
      crashed(`PostgreSQL ended unexpectedly${often}; starting it again in ${waitMs / 1000} s.`)
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      current = await startCluster(plan).catch((error: unknown) => {
        crashed(error instanceof Error ? error.message : String(error))
        return current
      })
      if (stopping.signal.aborted) return current.stop()
    }
  }

  return async () => {
    stopping.abort()
    await current.stop()
  }
}
