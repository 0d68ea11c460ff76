import type { NextFunction, Request, Response } from 'express'
import { Histogram } from 'prom-client'
import { log } from '#app/platform/log.server.ts'

const PATH_LIMIT = 300
const QUIET = /^\/(assets\/|healthz$|readyz$|metrics$)/

const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer, by method and status',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
})

/** One line and one measurement a request. Query strings may hold tokens and searches, so they are never written. */
export function requestLog(req: Request, res: Response, next: NextFunction) {
  const began = performance.now()
  const path = req.originalUrl.split('?', 1)[0]?.slice(0, PATH_LIMIT) ?? ''
  res.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const { method } = req
    const status = res.statusCode
    duration.observe({ method, status }, ms / 1000)
    const entry = {
      id: res.locals.requestId as string,
      method,
      path,
      status,
      ms,
      ...(!res.writableFinished && { cut: true }),
    }
    log[QUIET.test(path) ? 'debug' : 'info'](entry, 'request')
  })
  next()
}
