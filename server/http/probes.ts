import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { pendingMigrations } from '#server/migrate.ts'

/** What the built application offers to the process around it. */
export type Doors = {
  /** Null when the database answers; else a few words. */
  whyNotReady: () => Promise<string | null>
  metrics: () => Promise<{ contentType: string; body: string }>
  closeAll: () => Promise<void>
}

/** Alive as long as the event loop turns; asks nothing of anyone, so a database outage restarts no process. */
export function healthz(_req: Request, res: Response) {
  res.setHeader('Cache-Control', 'no-store').type('text/plain').send('ok\n')
}

/** Whether requests should come here; why not is told to whoever sits on this machine, and to nobody else. */
export function readyz(doors: () => Promise<Doors>, isDraining: () => boolean) {
  const notMigrated = untilNull(() => migrationsComplaint(env.DATABASE_URL))
  return async (req: Request, res: Response) => {
    const complaint = isDraining()
      ? 'this process is stopping'
      : ((await (await doors()).whyNotReady()) ?? (await notMigrated()))
    const shown = complaint && isLocal(req, res) ? `not ready: ${complaint}\n` : 'not ready\n'
    res.setHeader('Cache-Control', 'no-store').status(complaint ? 503 : 200)
    res.type('text/plain').send(complaint ? shown : 'ready\n')
  }
}

/** Asks until there is nothing to complain of, and not again after that. */
function untilNull(ask: () => Promise<string | null>) {
  let settled = false
  return async () => {
    const answer = settled ? null : await ask()
    settled = answer === null
    return answer
  }
}

function migrationsComplaint(url: string): Promise<string | null> {
  return pendingMigrations(url).then(
    (names) =>
      names.length === 0
        ? null
        : `migrations are pending (${names.join(', ')}); run: node server/run.mjs prepare`,
    () => 'the database cannot be asked for its migrations',
  )
}

/** For whoever holds METRICS_TOKEN or sits on this machine; for everybody else there is no such page. */
export function metricsPage(doors: () => Promise<Doors>) {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (!isLocal(req, res) && !holdsToken(req.headers.authorization)) return next()
    const { contentType, body } = await (await doors()).metrics()
    res.setHeader('Content-Type', contentType)
    res.setHeader('Cache-Control', 'no-store').send(body)
  }
}

function isLocal(req: Request, res: Response): boolean {
  return (
    res.locals.forwarded !== true &&
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress ?? '')
  )
}

function holdsToken(authorization: string | undefined): boolean {
  const [given, wanted] = [authorization, env.METRICS_TOKEN && `Bearer ${env.METRICS_TOKEN}`].map((t) =>
    Buffer.from(t ?? ''),
  )
  return (
    !!given &&
    !!wanted &&
    wanted.length > 0 &&
    given.length === wanted.length &&
    timingSafeEqual(given, wanted)
  )
}
