import { randomUUID } from 'node:crypto'
import { log } from '#app/platform/log.server.ts'

/** A fault nobody caught leaves the process in an unknown state: it is logged once, and the launcher starts another. */
export function exitOnFault() {
  const end = (error: unknown) => {
    log.fatal({ faultId: randomUUID(), err: error }, 'unhandled fault, exiting')
    process.exit(1)
  }
  process.once('uncaughtException', end)
  process.once('unhandledRejection', end)
}

/** Settles when the operator (a signal) or the launcher's death (its channel closes) asks this process to end. */
export function askedToStop() {
  return new Promise<string>((resolve) => {
    process.once('SIGTERM', () => resolve('SIGTERM'))
    process.once('disconnect', () => resolve('launcher gone'))
    // Ctrl-C reaches the whole process group; under a launcher it is the launcher that says when.
    process.on('SIGINT', () => {
      if (!process.connected) resolve('SIGINT')
    })
  })
}
