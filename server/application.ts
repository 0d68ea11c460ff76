import { react } from '#app/platform/emit.server.ts'
import { closeAll } from '#app/platform/condition.server.ts'
import { reactions } from '#app/features/jobs/reactions.server.ts'

/** Runs a command's work with the application wired as the web process wires it, then lets go of the database. */
export async function withApplication<T>(work: () => Promise<T>): Promise<T> {
  react(reactions)
  try {
    return await work()
  } finally {
    await closeAll()
  }
}
