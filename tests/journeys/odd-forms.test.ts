import { beforeAll, expect, test } from 'vitest'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSite, routesOf } from '#tests/journeys/site.ts'
import type { Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { HERE, anEditor } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

const BOUNDARY = 'parts-of-a-form'
const JSON_TYPE = 'application/json'
const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

const bodies: [string, string, string?][] = [
  ['nothing', ''],
  ['arrays', 'version[]=1&title[]=a&costs[]=b&steps[a]=c&email[]=d&unitCode[0]=e'],
  ['objects', 'version[a]=1&title[b][c]=a&costs[0][x]=b&costs[99999]=c&email[constructor]=d'],
  ['repeated fields', 'version=1&version=2&title=a&title=b&email=a&email=b&households=1&households=2'],
  [
    'prototypes',
    '__proto__[version]=1&constructor.prototype.version=1&constructor[prototype][x]=1&__proto__=x&prototype=1',
  ],
  ['a great index', 'costs[4294967295].item=a&steps[2147483648]=b&results[1e9].metric=c'],
  ['endless brackets', `${'a['.repeat(3_000)}=1`],
  ['halves of characters and NUL', 'title=%ED%A0%80%00&summary=%FF&email=%00&version=%00&reason=%00%00'],
  [
    'figures that are none',
    'version=1e309&households=NaN&months=Infinity&limit=-0&on=0000-00-00&startedOn=2026-02-31',
  ],
  ['buttons of no form', '__intent__=%7B%22type%22%3A%22x%22%7D&intent=x'],
  ['a broken button', '__intent__=%7B'],
  ['JSON', '{"version":1,"title":"x","__proto__":{"a":1}}', JSON_TYPE],
  ['JSON said to be a form', '{"version":1}'],
  ['plain text', 'version=1', 'text/plain'],
  [
    'XML',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    'text/xml',
  ],
  ['no type', 'version=1', ''],
  ['parts without a boundary', 'version=1', 'multipart/form-data'],
  ['parts that never end', part('version', '1'), `multipart/form-data; boundary=${BOUNDARY}`],
  [
    'parts',
    `${part('version', '7')}${part('title', 'x')}--${BOUNDARY}--\r\n`,
    `multipart/form-data; boundary=${BOUNDARY}`,
  ],
]

test(
  'no form, however odd, makes a page fail or changes what it should not',
  { timeout: 120_000 },
  async () => {
    const roles = (['administrator', 'approver'] as const).map((role) => ({ role, unitCode: 'VN' }))
    const { cookie } = await aBrowserOf(await anAccount({ roles }))
    const model = await aModel()
    await reopenModel(anEditor(), model.slug)
    const { id } = await aReplication({ of: model })
    const grantee = await anAccount({ roles: [{ role: 'editor', unitCode: '15' }] })
    const grant = await db.roleGrant.findFirstOrThrow({ where: { accountId: grantee.id } })
    const fill = (route: string) =>
      route
        .replace(':slug', model.slug)
        .replace(':code', HERE)
        .replace('replications/:id', `replications/${id}`)
        .replace('roles/:id', `roles/${grant.id}`)
        .replace(/:\w+/g, 'x')
    // These need nothing but the press of a button, so anything sent to them counts as one.
    const buttons =
      /sign-out|sessions|roles\/.+\/end|recall|account\/verification|\/draft$|saved-searches\/new$/
    const routes = routesOf(site.build).filter(({ acts, address }) => acts && !buttons.test(address))

    const { rate_limit: _counted, ...before } = await everyRow()
    const failed: string[] = []
    for (const { address } of routes) {
      for (const [what, body, type] of bodies) {
        const headers = type === undefined ? {} : { 'Content-Type': type }
        const { status } = await site.ask(fill(address), { method: 'POST', cookie, body, headers })
        if (status >= 500 || status < 300) failed.push(`${address} with ${what}: ${status}`)
      }
    }
    expect(failed).toEqual([])
    const { rate_limit: _more, ...after } = await everyRow()
    expect(after).toEqual(before)
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('version')
  },
)
