import { Readable } from 'node:stream'
import type { NextFunction, Request, Response } from 'express'
import { answerPlainly } from './plain-answer.ts'

const SLOW_MS = 20_000
/** Half a kilobyte a second: less than the worst telephone line has. */
const LEAST_BYTES = 10_000

const hasBody = (req: Request) => Number(req.headers['content-length'] ?? 0) > 0

/** Cuts off whoever sends next to nothing of a body for `everyMs`; headers that dawdle are Node's own matter. */
export function cutSlowBodies(everyMs = SLOW_MS, leastBytes = LEAST_BYTES) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!hasBody(req)) return next()
    let before = req.socket.bytesRead
    const watch = setInterval(() => {
      const now = req.socket.bytesRead
      if (!req.complete && now - before < leastBytes) cutOff(req, res)
      if (req.complete || res.headersSent) clearInterval(watch)
      before = now
    }, everyMs)
    req.once('close', () => clearInterval(watch))
    next()
  }
}

function cutOff(req: Request, res: Response) {
  if (res.headersSent) return req.socket.destroy()
  res.setHeader('Connection', 'close')
  res.once('finish', () => req.socket.destroy())
  answerPlainly(res, 408)
}

/**
 * The request with all of its body here already, so that a slow sender keeps nothing waiting but itself; null when it
 * never came whole. The body's announced length is a limit that was looked at before.
 */
export async function withWholeBody(req: Request): Promise<Request | null> {
  if (!hasBody(req)) return req
  const body = await bodyOf(req)
  if (!body) return null
  const { method, headers, originalUrl, protocol, hostname, ip } = req
  const asked = { method, headers, originalUrl, protocol, hostname, ip, get: (name: string) => req.get(name) }
  return Object.assign(Readable.from([body], { objectMode: false }), asked) as unknown as Request
}

function bodyOf(req: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.once('end', () => resolve(Buffer.concat(chunks)))
    for (const broken of ['error', 'aborted', 'close']) req.once(broken, () => resolve(null))
  })
}
