import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { admission } from './admission.ts'
import { checkHost, checkOrigin, checkShape, identify, protect } from './guards.ts'
import { answerPlainly } from './plain-answer.ts'
import { healthz, metricsPage, readyz } from './probes.ts'
import type { Doors } from './probes.ts'
import { requestLog } from './request-log.ts'
import { cutSlowBodies } from './whole-body.ts'

export type Site = {
  build: () => Promise<ServerBuild>
  dev: boolean
  isDraining: () => boolean
  /** Vite's own middleware, in development. */
  vite?: RequestHandler
}

export const doorsOf = async (build: Site['build']) => (await build()).entry.module as unknown as Doors

/** The web application: guards first, then probes and files, then the pages. */
export function site({ build, dev, isDraining, vite }: Site) {
  const app = express()
  app.disable('x-powered-by')
  if (env.TRUST_PROXY) app.set('trust proxy', proxies(env.TRUST_PROXY))
  const doors = () => doorsOf(build)

  app.use(identify, requestLog, protect(dev), refuseWhen(isDraining), cutSlowBodies())
  // Load balancers ask by address, so the probes answer to any name.
  app.get('/healthz', healthz)
  app.get('/readyz', caught(readyz(doors, isDraining)))
  app.use(checkShape, checkHost, checkOrigin)
  app.get('/metrics', caught(metricsPage(doors)))
  app.use(compression())
  if (vite) app.use(vite)
  else serveFiles(app)
  app.use(admission(pages(build)))
  app.use(unexpected)
  return app
}

function serveFiles(app: express.Express) {
  const client = path.resolve('build/client')
  app.use(/.*\.map$/, (_req, res) => answerPlainly(res, 404))
  app.use(
    '/assets',
    express.static(path.join(client, 'assets'), {
      immutable: true,
      maxAge: '1y',
      redirect: false,
      index: false,
    }),
  )
  app.use('/assets', (_req, res) => answerPlainly(res, 404))
  app.use(express.static(client, { maxAge: '1h', redirect: false, index: false }))
}

function pages(build: Site['build']) {
  return createRequestHandler({
    build,
    mode: env.NODE_ENV,
    getLoadContext: (req, res) => ({
      nonce: res.locals.nonce as string,
      requestId: res.locals.requestId as string,
      clientAddress: (req.ip ?? '').replace(/^::ffff:/, ''),
    }),
  })
}

// A request that still arrives on a kept-alive connection was not begun, so the client may safely send it elsewhere.
const refuseWhen = (isDraining: () => boolean) => (req: Request, res: Response, next: NextFunction) => {
  if (!isDraining() || req.path === '/healthz' || req.path === '/readyz') return next()
  res.setHeader('Connection', 'close')
  res.setHeader('Retry-After', '5')
  answerPlainly(res, 503)
}

/** Express 4 does not look at what a handler promises. */
const caught = (
  handler: (req: Request, res: Response, next: NextFunction) => Promise<unknown>,
): RequestHandler => {
  return (req, res, next) => void handler(req, res, next).catch(next)
}

// Express tells error handlers from others by their four parameters.
function unexpected(error: unknown, _req: Request, res: Response, _next: NextFunction) {
  log.error({ id: res.locals.requestId as string, err: error }, 'request failed')
  if (res.headersSent) return res.destroy()
  const status = error instanceof Error && 'status' in error && error.status === 400 ? 400 : 500
  answerPlainly(res, status)
}

function proxies(setting: string) {
  return /^\d+$/.test(setting) ? Number(setting) : setting.split(',').map((address) => address.trim())
}
