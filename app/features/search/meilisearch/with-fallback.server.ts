import { Counter, Gauge, register } from 'prom-client'
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch'
import type { SearchEngine } from '#app/features/search/engine.ts'
import { breaker } from '#app/features/search/meilisearch/breaker.ts'
import { Refusal } from '#app/lib/errors.ts'
import { log } from '#app/platform/log.server.ts'

// A question may take several requests; together they get no more than this.
const LIMIT_MS = 700

const fallbacks = () =>
  metric('search_fallbacks_total', (name) => {
    return new Counter({
      name,
      help: 'Searches that PostgreSQL answered for Meilisearch, by reason',
      labelNames: ['reason'],
    })
  })
const resting = () =>
  metric('search_server_resting', (name) => {
    return new Gauge({ name, help: '1 while Meilisearch is left alone after failures' })
  })

/** The measurement of this name: this module and the register are not always made anew together. */
function metric<T>(name: string, make: (name: string) => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make(name)
}

/** Asks `main`, and `spare` when that does not answer in time and whole; a failing `main` is left alone for a while. */
export function withFallback(main: SearchEngine, spare: SearchEngine, limitMs = LIMIT_MS): SearchEngine {
  const guard = breaker()

  async function answered<T>(ask: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (!guard.allows(Date.now())) {
      fallbacks().inc({ reason: 'resting' })
      return ask(spare)
    }
    try {
      const answer = await inTime(ask(main), limitMs)
      if (guard.state() === 'open') log.info('meilisearch answers again')
      guard.succeeded()
      resting().set(0)
      return answer
    } catch (error) {
      // What was asked is at fault, and would be anywhere.
      if (error instanceof Refusal) throw error
      guard.failed(Date.now())
      const reason = reasonOf(error)
      fallbacks().inc({ reason })
      resting().set(guard.state() === 'open' ? 1 : 0)
      log.warn({ reason, resting: guard.state() === 'open' }, 'meilisearch did not answer, postgresql does')
      return ask(spare)
    }
  }

  return {
    searchModels: (query) => answered((engine) => engine.searchModels(query)),
    suggestModels: (reading, limit) => answered((engine) => engine.suggestModels(reading, limit)),
  }
}

class TooSlow extends Error {}

async function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), limitMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
    // Nobody waits for it any more.
    answer.catch(() => undefined)
  }
}

/** Why, in one word for measurements: never what was asked. */
function reasonOf(error: unknown): string {
  if (error instanceof TooSlow) return 'slow'
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `status_${error.response.status}`
  if (error instanceof MeilisearchRequestError) {
    return error.cause instanceof Error && error.cause.name === 'MeilisearchRequestTimeOutError'
      ? 'slow'
      : 'down'
  }
  return 'unreadable'
}
