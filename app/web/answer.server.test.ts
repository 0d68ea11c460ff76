import pg from 'pg'
import { expect, test } from 'vitest'
import { Refusal } from '#app/lib/errors.ts'
import { isOutage } from '#app/platform/outage.server.ts'
import { actionAnswer, pageAnswer } from '#app/web/answer.server.ts'
import { apiLoad } from '#app/web/api.server.ts'

const request = new Request('http://localhost/models/new')
const unsent = { fields: [['title', 'Nuôi bò']] as [string, string][] }
const failed = (message: string, more: object = {}) => Object.assign(new Error(message), more)
const away = failed('timeout exceeded when trying to connect')

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a database that is not there is an outage', async () => {
  const client = new pg.Client({ host: '/nowhere', connectionTimeoutMillis: 1_000 })
  expect(isOutage(await client.connect().catch((error: unknown) => error))).toBe(true)
})

test.each([
  ['no connection came free', away, true],
  ['the server shuts down', failed('terminating connection', { code: '57P01' }), true],
  ['no connection, as Prisma says it', failed('', { code: 'P1001' }), true],
  ['a file that is missing', failed('ENOENT', { code: 'ENOENT', syscall: 'open' }), false],
  ['a value twice', failed('', { code: 'P2002' }), false],
  ['a bug', new TypeError('x is undefined'), false],
  ['no error', 'timeout exceeded when trying to connect', false],
])('%s', (_, error, outage) => {
  expect(isOutage(error)).toBe(outage)
})

test('while the database is away a page says 503, and a form keeps what was typed', () => {
  expect(pageAnswer(away, request)).toMatchObject({ data: { code: 'unavailable' }, init: { status: 503 } })
  const answer = thrownBy(() => actionAnswer(away, request, unsent))
  expect(answer).toMatchObject({ data: unsent, init: { status: 503 } })
})

test('a bug stays one, and a refusal is none', () => {
  const bug = new TypeError('x is undefined')
  expect(pageAnswer(bug, request)).toBe(bug)
  expect(pageAnswer(new Refusal('not_found', 'not_found'), request)).toMatchObject({ init: { status: 404 } })
})

test('the API says so as a problem, and when to come again', async () => {
  const answer = await apiLoad(() => Promise.reject(away))
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
})
