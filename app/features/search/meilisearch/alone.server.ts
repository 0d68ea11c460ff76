import { pool } from '#app/platform/pool.server.ts'

const LOCKS = { telling: 20_261_124, rebuilding: 20_261_125 } as const
const TRIES = 10
const BETWEEN_MS = 300

/**
 * Does what only one process may do at a time: an older copy of a document must never be sent after a newer one. The lock
 * ends with its connection, so that a process that dies holds up nobody. Does nothing when another one stays at work.
 */
export async function alone(
  what: keyof typeof LOCKS,
  work: () => Promise<unknown>,
  tries = TRIES,
): Promise<boolean> {
  const client = await pool.connect()
  try {
    for (let attempt = 0; ; attempt += 1) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        LOCKS[what],
      ])
      if (rows[0]?.mine) break
      if (attempt >= tries) return false
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
    }
    await work()
    return true
  } finally {
    // The connection goes with its lock.
    client.release(true)
  }
}
