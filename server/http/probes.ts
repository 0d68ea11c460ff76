import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { pendingMigrations } from '#server/migrate.ts'

/** What the built application offers to the process around it. */
export type Doors = {
  checkReady: () => Promise<boolean>
  metrics: () => Promise<{ contentType: string; body: string }>
  closeAll: () => Promise<void>
}

/** Alive as long as the event loop turns; asks nothing of anyone, so a database outage restarts no process. */
export function healthz(_req: Request, res: Response) {
  res.setHeader('Cache-Control', 'no-store').type('text/plain').send('ok\n')
}

export function readyz(doors: () => Promise<Doors>, isDraining: () => boolean) {
  let migrated = false
  return async (_req: Request, res: Response) => {
    const ready =
      !isDraining() && (await (await doors()).checkReady()) && (migrated ||= await noneArePending())
    res.setHeader('Cache-Control', 'no-store').status(ready ? 200 : 503)
    res.type('text/plain').send(ready ? 'ready\n' : 'not ready\n')
  }
}

const noneArePending = () =>
  pendingMigrations(env.DATABASE_URL).then(
    (names) => names.length === 0,
    () => false,
  )

/** For whoever holds METRICS_TOKEN or sits on this machine; for everybody else there is no such page. */
export function metricsPage(doors: () => Promise<Doors>) {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (!mayMeasure(req.headers.authorization, req.socket.remoteAddress, res.locals.forwarded === true))
      return next()
    const { contentType, body } = await (await doors()).metrics()
    res.setHeader('Content-Type', contentType)
    res.setHeader('Cache-Control', 'no-store').send(body)
  }
}

function mayMeasure(authorization: string | undefined, address: string | undefined, forwarded: boolean) {
  if (!forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address ?? '')) return true
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
