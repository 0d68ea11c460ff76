import { randomBytes, randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { env } from '#app/platform/env.server.ts'
import { answersTo, originFor } from './hosts.ts'
import { answerPlainly } from './plain-answer.ts'
import { METHODS, READING, refusalOf } from './request-shape.ts'
import { fromOwnPage, isOneClickStop } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

const FORWARDING = /^(forwarded|x-forwarded-.+)$/
const BELIEVED = ['x-forwarded-for', 'x-forwarded-proto']

export function identify(req: Request, res: Response, next: NextFunction) {
  res.locals.requestId = randomUUID()
  res.setHeader('X-Request-Id', res.locals.requestId as string)
  // Remembered before the headers go: a proxied request is nobody's local one.
  res.locals.forwarded = Object.keys(req.headers).some((name) => FORWARDING.test(name))
  for (const name of Object.keys(req.headers)) {
    if (FORWARDING.test(name) && !(env.TRUST_PROXY && BELIEVED.includes(name))) delete req.headers[name]
  }
  next()
}

export const protect = (dev: boolean) => (_req: Request, res: Response, next: NextFunction) => {
  const nonce = randomBytes(16).toString('base64')
  const https = env.ORIGIN?.startsWith('https:') ?? false
  res.locals.nonce = nonce
  for (const [name, value] of Object.entries(securityHeaders({ nonce, https, dev })))
    res.setHeader(name, value)
  next()
}

export function checkShape(req: Request, res: Response, next: NextFunction) {
  const status = refusalOf(req)
  if (status === undefined) return next()
  if (status === 405) res.setHeader('Allow', METHODS.join(', '))
  refuse(req, res, status)
}

export function checkHost(req: Request, res: Response, next: NextFunction) {
  if (answersTo(req.headers.host, env.ORIGIN)) return next()
  refuse(req, res, 421)
}

/** On every route, pages and resources alike: Remix's own check leaves resource routes and missing headers out. */
export function checkOrigin(req: Request, res: Response, next: NextFunction) {
  if (READING.includes(req.method) || isOneClickStop(req)) return next()
  if (fromOwnPage(req.headers, originFor(req.headers.host ?? '', req.protocol, env.ORIGIN))) return next()
  refuse(req, res, 403)
}

// A browser still sending its body never reads an answer, so a body of bearable size is let in and thrown away first.
const BEARABLE_BYTES = 64_000_000

function refuse(req: Request, res: Response, status: number) {
  res.setHeader('Connection', 'close')
  const length = Number(req.headers['content-length'] ?? 0)
  if (length === 0 || length > BEARABLE_BYTES) return answerPlainly(res, status)
  req.once('end', () => answerPlainly(res, status)).resume()
}
