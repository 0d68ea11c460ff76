import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionsOf } from '#app/features/accounts/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { db } from '#app/platform/db.server.ts'
import { ORIGIN, openSite, routesOf } from '#tests/journeys/site.ts'
import type { Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { anEditor } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

const LONG_MS = 120_000

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

let cookie = ''
let slug = ''
let ids: Record<string, string> = {}

/** Somebody who may do everything everywhere, and one of each thing to do it to. */
beforeEach(async () => {
  const roles = (['administrator', 'approver'] as const).map((role) => ({ role, unitCode: 'VN' }))
  const person = await anAccount({ roles })
  cookie = (await aBrowserOf(person)).cookie
  const model = await aModel()
  slug = model.slug
  await reopenModel(anEditor(), slug)
  await db.modelDraft.updateMany({ data: { version: 1 } })
  const grant = await anAccount({ roles: [{ role: 'editor', unitCode: '15' }] })
  ids = {
    replications: (await aReplication({ of: model })).id,
    roles: (await db.roleGrant.findFirstOrThrow({ where: { accountId: grant.id } })).id,
    sessions: (await sessionsOf(person.id, new Date()))[0]?.id ?? '',
  }
})

function addressOf(route: string): string {
  const id = Object.entries(ids).find(([room]) => route.includes(`/${room}/:id`))?.[1] ?? 'x'
  const filled = route
    .replace(':slug', slug)
    .replace(':id', id)
    .replace(':number', '1')
    .replace(':code', '15')
  return filled.replace(':fileId', 'x').replace(':file', '400.webp').replace(':client', randomUUID())
}

const addresses = () => [
  ...routesOf(site.build).map(({ address }) => addressOf(address)),
  '/',
  '/khong-co',
  '/api/v1/nothing',
]
const body =
  'version=1&reason=Thi%E1%BA%BFu+s%E1%BB%91+li%E1%BB%87u&ending=stopped&email=a%40vidu.vn&password=x'
const OTHER = 'https://elsewhere.example'

const attempts: [string, Record<string, string>, string?][] = [
  ['a foreign origin', { Origin: OTHER }],
  ['a foreign origin that begins like ours', { Origin: `${ORIGIN}.elsewhere.example` }],
  ['our host on another port', { Origin: 'http://localhost:3001' }],
  ['our host over https', { Origin: 'https://localhost:3000' }],
  ['no origin at all', { Origin: '' }],
  ['the origin null', { Origin: 'null' }],
  ['a foreign page', { Origin: '', Referer: `${OTHER}/${ORIGIN}` }],
  ['a browser that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a browser that says same-site', { 'Sec-Fetch-Site': 'same-site' }],
  [
    'a forged forwarded host',
    { Origin: OTHER, 'X-Forwarded-Host': 'elsewhere.example', Forwarded: 'host=elsewhere.example' },
  ],
  ['JSON as plain text', { Origin: OTHER, 'Content-Type': 'text/plain' }, '{"version":1}'],
  ['a method said to be another', { Origin: OTHER, 'X-HTTP-Method-Override': 'GET' }, `_method=GET&${body}`],
]

test('no writing request from another site reaches any address', { timeout: LONG_MS }, async () => {
  const before = await everyRow()
  for (const address of addresses()) {
    for (const [how, headers, sent = body] of attempts) {
      const { status } = await site.ask(address, { method: 'POST', cookie, body: sent, headers })
      expect(status, `${address} from ${how}`).toBe(403)
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status } = await site.ask(address, { method, cookie, body, headers: { Origin: OTHER } })
      expect(status, `${method} ${address}`).toBe(403)
    }
    for (const variant of [`${address}.data`, `${address}?index`, `/en${address}`]) {
      const { status } = await site.ask(variant, { method: 'POST', cookie, body, headers: { Origin: OTHER } })
      expect(status, variant).toBe(403)
    }
  }
  expect(await everyRow()).toEqual(before)
})

test('a name that is not ours is not answered', async () => {
  for (const Host of ['elsewhere.example', 'localhost.elsewhere.example']) {
    const { status } = await site.ask(`/models/${slug}/discard`, {
      method: 'POST',
      cookie,
      body,
      headers: { Host, Origin: OTHER },
    })
    expect(status, Host).toBe(421)
  }
})

test(
  'reading changes nothing, whatever is read and whatever the request says it is',
  { timeout: LONG_MS },
  async () => {
    const before = await everyRow()
    for (const address of addresses()) {
      for (const question of [
        { cookie },
        { cookie, method: 'HEAD' },
        { cookie, method: 'OPTIONS' },
        { cookie, headers: { 'X-HTTP-Method-Override': 'POST' } },
      ]) {
        const { status } = await site.ask(`${address}?_method=POST&${body}`, question)
        expect(status, `${question.method ?? 'GET'} ${address}`).toBeLessThan(500)
      }
    }
    expect(await everyRow()).toEqual(before)
  },
)

test('our own pages may write', async () => {
  const { status, headers } = await site.ask(`/models/${slug}/submission`, { method: 'POST', cookie, body })
  expect([status, headers.location]).toEqual([303, expect.stringContaining('/')])
  expect(await db.modelDraft.findFirst()).toMatchObject({ submittedAt: expect.any(Date) as Date })
})
