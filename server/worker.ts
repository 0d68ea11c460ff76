import { Logger, run } from 'graphile-worker'
import { crontab, taskList } from '#app/features/jobs/handlers.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { withApplication } from './application.ts'
import { askedToStop, exitOnFault } from './faults.ts'

const CONCURRENCY = 4
const HARD_STOP_MS = 25_000
const quiet = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

// The queue's own lines name tasks and ids, never payloads.
const logger = new Logger(
  (scope) => (level, message) => log[quiet[level]]({ job: scope.jobId, task: scope.taskIdentifier }, message),
)

/** Runs queued jobs until asked to stop; a job under way is finished first, or handed back to the queue. */
export async function main() {
  exitOnFault()
  const stopped = askedToStop()
  await withApplication(async () => {
    const runner = await run({
      connectionString: env.DATABASE_URL,
      taskList,
      crontab,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger,
    })
    log.info('worker ready')
    const why = await Promise.race([stopped, runner.promise.then(() => 'queue ended')])
    setTimeout(() => process.exit(0), HARD_STOP_MS).unref()
    if (why !== 'queue ended') await runner.stop()
    log.info({ why }, 'worker stopped')
  })
}
