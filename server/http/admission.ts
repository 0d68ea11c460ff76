import type { Socket } from 'node:net'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { Counter } from 'prom-client'
import { answerPlainly } from './plain-answer.ts'
import { READING } from './request-shape.ts'
import { Turnstile } from './turnstile.ts'
import type { Lane, OnGone } from './turnstile.ts'
import { withWholeBody } from './whole-body.ts'

/**
 * Pages at work and waiting, by who asks for what. Apart, so that a flood of one kind never keeps out another; those who
 * lose least by coming again have the shortest line.
 */
const LANES = {
  'guest reads': { atOnce: 6, waiting: 60, patienceMs: 3_000 },
  'guest writes': { atOnce: 6, waiting: 60, patienceMs: 8_000 },
  'person reads': { atOnce: 8, waiting: 80, patienceMs: 8_000 },
  'person writes': { atOnce: 16, waiting: 200, patienceMs: 20_000 },
} as const satisfies Record<string, Lane>
type LaneName = keyof typeof LANES
export type Lanes = Record<LaneName, Lane>

/** On one connection one page at a time: its answers go out in order anyway. */
const ONE_BY_ONE: Lane = { atOnce: 1, waiting: 15, patienceMs: 30_000 }

const turnedAway = new Counter({
  name: 'http_turned_away_total',
  help: 'Requests answered with 503 because too many were at work, by who asks for what',
  labelNames: ['lane'],
})

const RETRY_AFTER_S = { reads: '2', writes: '5' }
const SIGNED_IN = /(?:^|;\s*)(?:__Host-)?session=/

type Page = (req: Request, res: Response, next: NextFunction) => Promise<void> | void

/** Renders what it can and turns the rest away at once, with a time to come again, instead of keeping all waiting. */
export function admission(page: Page, lanes: Lanes = LANES): RequestHandler {
  const turnstiles = Object.fromEntries(
    Object.entries(lanes).map(([name, lane]) => [name, new Turnstile(lane)]),
  ) as Record<LaneName, Turnstile>
  const connections = new Connections()
  return (req, res, next) => void serve(req, res, next).catch(next)

  async function serve(req: Request, res: Response, next: NextFunction) {
    const lane = laneOf(req)
    const connection = connections.of(req.socket)
    const leave = await enterBoth(connection, turnstiles[lane], req)
    if (leave === 'gone') return
    if (leave === 'full') {
      turnedAway.inc({ lane })
      return turnAway(res, lane)
    }
    try {
      await page(leave.asked, res, next)
    } finally {
      leave.leave()
    }
  }
}

type Entered = { asked: Request; leave: () => void } | 'gone' | 'full'

async function enterBoth(connection: Connection, turnstile: Turnstile, req: Request): Promise<Entered> {
  const leaveConnection = await connection.turnstile.enter(connection.onGone)
  if (!leaveConnection) return connection.isGone() ? 'gone' : 'full'
  const asked = await withWholeBody(req)
  const leaveLane = asked && (await turnstile.enter(connection.onGone))
  if (asked && leaveLane && !connection.isGone()) {
    return { asked, leave: () => (leaveLane(), leaveConnection()) }
  }
  leaveLane?.()
  leaveConnection()
  return connection.isGone() || !asked ? 'gone' : 'full'
}

const laneOf = ({ method, headers }: Request): LaneName =>
  `${SIGNED_IN.test(headers.cookie ?? '') ? 'person' : 'guest'} ${READING.includes(method) ? 'reads' : 'writes'}`

function turnAway(res: Response, lane: LaneName) {
  res.setHeader('Retry-After', lane.endsWith('reads') ? RETRY_AFTER_S.reads : RETRY_AFTER_S.writes)
  answerPlainly(res, 503)
}

type Connection = {
  turnstile: Turnstile
  isGone: () => boolean
  onGone: OnGone
}

/** What is known of each open connection. One listener each: an answer that waits for others is not told of the end. */
class Connections {
  private readonly known = new WeakMap<Socket, Connection>()

  of(socket: Socket): Connection {
    const found = this.known.get(socket)
    if (found) return found
    const waiting = new Set<() => void>()
    socket.once('close', () => waiting.forEach((gone) => gone()))
    const made = {
      turnstile: new Turnstile(ONE_BY_ONE),
      isGone: () => socket.destroyed,
      onGone: (gone: () => void) => {
        waiting.add(gone)
        return () => void waiting.delete(gone)
      },
    }
    this.known.set(socket, made)
    return made
  }
}
