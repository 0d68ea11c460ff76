const FAILURES = 3
const REST_MS = 5_000
const LONGEST_REST_MS = 60_000

export type Breaker = {
  /** Whether to ask now. While it is open, one question at a time goes through after each rest. */
  allows(now: number): boolean
  succeeded(): void
  failed(now: number): void
  state(): 'closed' | 'open'
}

/** Stops asking a server that fails again and again, and tries it again after rests that grow. Times in milliseconds. */
export function breaker(): Breaker {
  let failures = 0
  let opensAt = 0
  let restMs = REST_MS
  return {
    allows(now) {
      if (failures < FAILURES) return true
      if (now < opensAt) return false
      // The next question waits another rest, so that only this one probes.
      opensAt = now + restMs
      return true
    },
    succeeded() {
      failures = 0
      restMs = REST_MS
    },
    failed(now) {
      failures += 1
      if (failures < FAILURES) return
      opensAt = now + restMs
      restMs = Math.min(restMs * 2, LONGEST_REST_MS)
    },
    state: () => (failures < FAILURES ? 'closed' : 'open'),
  }
}
