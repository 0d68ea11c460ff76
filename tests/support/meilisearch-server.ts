import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refused } from '#tests/support/meilisearch/answers.ts'
import type { Asked, Kept } from '#tests/support/meilisearch/routes.ts'
import { answerTo } from '#tests/support/meilisearch/routes.ts'
import { TaskQueue } from '#tests/support/meilisearch/tasks.ts'

/** What goes wrong between the two: once set, it lasts until it is set to null. */
export type Fault =
  | { kind: 'cut' }
  | { kind: 'slow'; ms: number }
  /** The head of the answer comes at once and its end never. */
  | { kind: 'stalled' }
  | { kind: 'busy' }
  | { kind: 'truncated' }
  | { kind: 'hollow' }

type Seen = Asked & { status: number; answer: unknown }

/**
 * Stands in for a Meilisearch server: it checks every request against the documented API, keeps documents, searches
 * them by the documented rules, queues writes as tasks, and fails when told to.
 */
export async function meilisearchServer({ key = 'a-key-of-at-least-16-bytes', taskDelayMs = 1 } = {}) {
  const kept: Kept = { indexes: new Map(), tasks: new TaskQueue(taskDelayMs) }
  const seen: Seen[] = []
  const state: { fault: Fault | null } = { fault: null }
  const server = createServer((request, response) => {
    answer(request, response, { kept, key, seen, fault: state.fault }).catch((error: unknown) => {
      // A fault of the stand-in itself must not pass for an answer of the server.
      seen.push({ method: 'FAULT', path: String(error), params: {}, body: null, status: 500, answer: null })
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key,
    tasks: kept.tasks,
    indexes: kept.indexes,
    seen,
    /** Requests that a real server would have refused. */
    refused: () => seen.filter(({ status }) => status >= 400 && status !== 503),
    setFault: (fault: Fault | null) => {
      state.fault = fault
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type MeilisearchServer = Awaited<ReturnType<typeof meilisearchServer>>

type Around = { kept: Kept; key: string; seen: Seen[]; fault: Fault | null }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { kept, key, seen, fault }: Around,
) {
  if (fault?.kind === 'cut') return void request.socket.destroy()
  const text = await bodyOf(request)
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  const url = new URL(request.url ?? '/', 'http://server')
  const asked = {
    method: request.method ?? 'GET',
    path: url.pathname,
    params: Object.fromEntries(url.searchParams),
    body: null as unknown,
  }
  const { status, body } = fault?.kind === 'busy' ? busy() : answerOrRefusal(kept, key, asked, request, text)
  seen.push({ ...asked, status, answer: body })
  const whole = JSON.stringify(fault?.kind === 'hollow' && status < 300 ? {} : body)
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 503 && { 'retry-after': '10' }),
  })
  if (fault?.kind === 'stalled') return void response.write(whole.slice(0, 5))
  response.end(fault?.kind === 'truncated' ? whole.slice(0, whole.length / 2) : whole)
}

function busy() {
  const refusal = new Refused(
    'too_many_search_requests',
    'Too many search requests running at the same time',
    503,
  )
  return { status: 503, body: refusal.body }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function answerOrRefusal(kept: Kept, key: string, asked: Asked, request: IncomingMessage, text: string) {
  try {
    if (asked.path !== '/health') checkKey(request, key)
    asked.body = parsed(text, request)
    return answerTo(kept, asked)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { status: error.status, body: error.body }
  }
}

function checkKey({ headers }: IncomingMessage, key: string) {
  const given = headers.authorization
  if (!given) {
    const message = 'The Authorization header is missing. It must use the bearer authorization method.'
    throw new Refused('missing_authorization_header', message, 401, 'auth')
  }
  if (given !== `Bearer ${key}`) {
    throw new Refused('invalid_api_key', 'The provided API key is invalid.', 403, 'auth')
  }
}

function parsed(text: string, { headers, method }: IncomingMessage): unknown {
  if (method === 'GET' || method === 'DELETE') return null
  if (!headers['content-type']?.startsWith('application/json')) {
    throw new Refused('invalid_content_type', 'The Content-Type must be application/json.', 415)
  }
  if (!text) throw new Refused('missing_payload', 'A json payload is missing.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('malformed_payload', 'The json payload provided is malformed.')
  }
}
