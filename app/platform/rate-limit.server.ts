import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#app/lib/errors.ts'
import { pool } from '#app/platform/pool.server.ts'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/** So many in so many seconds, counted in the database: over all processes, and on through restarts. */
const rules = {
  sign_in_from: { points: 10, seconds: 5 * MINUTE_S },
  sign_in_to: { points: 20, seconds: HOUR_S },
  sign_up_from: { points: 20, seconds: HOUR_S },
  sign_up_as: { points: 3, seconds: 30 * MINUTE_S },
  reset_from: { points: 20, seconds: HOUR_S },
  reset_of: { points: 3, seconds: 30 * MINUTE_S },
  verification_of: { points: 3, seconds: 30 * MINUTE_S },
  invitation_by: { points: 30, seconds: HOUR_S },
  card_from: { points: 120, seconds: 5 * MINUTE_S },
  leaflet_from: { points: 60, seconds: 5 * MINUTE_S },
  table_by: { points: 30, seconds: 10 * MINUTE_S },
  word_report_by: { points: 40, seconds: HOUR_S },
  password_guess: { points: 10, seconds: HOUR_S },
} as const

export type LimitRule = keyof typeof rules

const limiters = new Map<LimitRule, RateLimiterPostgres>()

function limiterOf(rule: LimitRule): RateLimiterPostgres {
  const known = limiters.get(rule)
  if (known) return known
  const { points, seconds } = rules[rule]
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: rule,
    points,
    duration: seconds,
    // Rows of every rule lie in one table, so one sweeper a process is enough.
    clearExpiredByTimeout: limiters.size === 0,
  })
  limiters.set(rule, limiter)
  return limiter
}

/** Counts one; beyond the rule's number throws `too_many` with the seconds (and whole minutes) to wait. */
export function limit(rule: LimitRule, key: string): Promise<void> {
  return orTooMany(limiterOf(rule).consume(key))
}

/** What only costs this process its time is counted in its memory: reading writes nothing anywhere. */
const making = {
  card_from: new RateLimiterMemory({ points: 120, duration: 5 * MINUTE_S }),
  leaflet_from: new RateLimiterMemory({ points: 60, duration: 5 * MINUTE_S }),
}

export type MakingRule = keyof typeof making

/** The same for a thing made for a reader, in this process alone. */
export function limitMaking(rule: MakingRule, key: string): Promise<void> {
  return orTooMany(making[rule].consume(key))
}

async function orTooMany(counted: Promise<unknown>): Promise<void> {
  const refused = await counted.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (refused === null) return
  if (!(refused instanceof RateLimiterRes)) throw refused
  const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  throw new Refusal('too_many', 'too_many', {
    retryAfterSeconds,
    minutes: Math.ceil(retryAfterSeconds / MINUTE_S),
  })
}

/** Takes one back: it turned out to be no attempt to be counted. */
export async function unlimit(rule: LimitRule, key: string): Promise<void> {
  await limiterOf(rule).reward(key)
}

/** Forgets all that was counted for a key. */
export async function clearLimit(rule: LimitRule, key: string): Promise<void> {
  await limiterOf(rule).delete(key)
}

/** What an address is counted as: an IPv6 subscriber holds a whole /64, so its other half says nothing. */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[|\]$|%.*$/g, '').toLowerCase()
  const mapped = /^(?:0*:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  if (mapped?.[1]) return mapped[1]
  if (!bare.includes(':')) return bare || 'unknown'
  const [head = '', tail] = bare.split('::')
  const groups = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  // A dotted last part stands for two groups.
  const length = groups.length + after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - length)
  const full = [...groups, ...Array<string>(zeros).fill('0'), ...after]
  return `${full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
