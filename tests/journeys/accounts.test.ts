import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { comparable, openSite } from '#tests/journeys/site.ts'
import type { Answer, Site } from '#tests/journeys/site.ts'
import { PASSWORD, aBrowserOf, anAccount, linkedToken } from '#tests/support/accounts.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

type Fields = Record<string, string>
const post = (address: string, fields: Fields, cookie?: string, headers: Fields = {}) =>
  site.ask(address, { method: 'POST', body: new URLSearchParams(fields).toString(), cookie, headers })

const newCookie = ({ headers }: Answer) => /^session=[a-z2-7]{40}/.exec(headers['set-cookie']?.[0] ?? '')?.[0]
const isSignedIn = async (cookie: string | undefined) =>
  (await site.ask('/account', { cookie })).status === 200
const masked = (answer: Answer, ...typed: string[]) => {
  const text = JSON.stringify(comparable(answer))
  return typed.reduce((rest, word) => rest.replaceAll(word, 'TYPED'), text)
}

test('signing in gives a new id each time, and the one before is dead at once', async () => {
  const { email } = await anAccount()
  const first = newCookie(await post('/sign-in', { email, password: PASSWORD }))
  expect(await isSignedIn(first)).toBe(true)
  const again = await post('/sign-in', { email, password: PASSWORD }, first)
  expect(again).toMatchObject({ status: 303, headers: { location: '/' } })
  expect(newCookie(again)).not.toBe(first)
  expect(await isSignedIn(first)).toBe(false)
  expect(await isSignedIn(newCookie(again))).toBe(true)
})

test('an id brought along before signing in is not taken over', async () => {
  const { email } = await anAccount()
  const planted = `session=${'a'.repeat(40)}`
  expect(newCookie(await post('/sign-in', { email, password: PASSWORD }, planted))).not.toBe(planted)
  expect(await isSignedIn(planted)).toBe(false)
})

test('signing out kills the session on the server, not only in the browser', async () => {
  const { cookie } = await aBrowserOf(await anAccount())
  const answer = await post('/sign-out', {}, cookie)
  expect(answer.headers['set-cookie']?.[0]).toContain('Max-Age=0')
  expect(await isSignedIn(cookie)).toBe(false)
})

test('a changed password keeps this browser, under a new id, and no other', async () => {
  const person = await anAccount()
  const [here, elsewhere] = [await aBrowserOf(person), await aBrowserOf(person)]
  const answer = await post(
    '/account/password',
    { current: PASSWORD, password: 'xe đạp màu xanh 7' },
    here.cookie,
  )
  expect(answer.status).toBe(303)
  expect(await isSignedIn(newCookie(answer))).toBe(true)
  for (const old of [here, elsewhere]) expect(await isSignedIn(old.cookie)).toBe(false)
})

test('a role given to oneself goes on in a new session', async () => {
  const admin = await anAccount({ roles: [{ role: 'administrator', unitCode: '15' }] })
  const { cookie } = await aBrowserOf(admin)
  const grant = { email: admin.email, role: 'moderator', unit: '02761' }
  const answer = await post('/roles/new', grant, cookie)
  expect(answer).toMatchObject({ status: 303, headers: { location: '/roles?done=granted' } })
  expect(await isSignedIn(cookie)).toBe(false)
  expect(await isSignedIn(newCookie(answer))).toBe(true)
})

test.each([
  ['/sign-in', { password: 'something else' }],
  ['/sign-up', { password: 'xe đạp màu xanh 7', name: 'Lò Thị Hoa' }],
  ['/reset-password', {}],
  ['/en/sign-in', { password: 'something else' }],
  ['/en/sign-up', { password: 'xe đạp màu xanh 7', name: 'Lò Thị Hoa' }],
  ['/en/reset-password', {}],
])('%s answers known and unknown addresses with the same bytes', async (address, fields) => {
  const { email } = await anAccount()
  const unknown = `x${email.slice(1)}`
  const [one, two] = [
    await post(address, { ...fields, email }),
    await post(address, { ...fields, email: unknown }),
  ]
  expect(masked(one, email)).toBe(masked(two, unknown))
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/%09/evil.example',
  '/.//evil.example',
])('signing in never leads to %s', async (returnTo) => {
  const { email } = await anAccount()
  const answer = await post('/sign-in', { email, password: PASSWORD, returnTo })
  expect(answer).toMatchObject({ status: 303, headers: { location: '/' } })
  const { cookie } = await aBrowserOf(await anAccount())
  const asked = await site.ask(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`, { cookie })
  expect(asked).toMatchObject({ status: 303, headers: { location: '/' } })
})

test('whoever is sent to sign in comes back to the page they wanted', async () => {
  const { email } = await anAccount()
  const { headers } = await site.ask('/en/account/password')
  expect(headers.location).toBe('/en/sign-in?returnTo=%2Fen%2Faccount%2Fpassword')
  const page = await site.ask(headers.location ?? '')
  expect(page.body).toContain('name="returnTo" value="/en/account/password"')
  const answer = await post('/en/sign-in', { email, password: PASSWORD, returnTo: '/en/account/password' })
  expect(answer.headers.location).toBe('/en/account/password')
})

test('the eleventh failure from one network has to wait, and hears how long', async () => {
  const fail = (n: number) => post('/sign-in', { email: `x${n}@vidu.vn`, password: 'something else' })
  for (let n = 0; n < 10; n += 1) expect((await fail(n)).status).toBe(422)
  const answer = await fail(10)
  expect(answer.status).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(200)
  const forged = { 'X-Forwarded-For': '203.0.113.9' }
  expect((await post('/sign-in', { email: 'y@vidu.vn', password: 'z' }, undefined, forged)).status).toBe(429)
})

test('a form that fails keeps what was typed, but never a password', async () => {
  const typed = {
    email: 'hoa@vidu',
    name: 'Lò Thị Hoa',
    password: 'bi-mat-khong-ai-biet',
    token: 'bi-mat-hai',
  }
  const { cookie } = await aBrowserOf(await anAccount())
  const answers = [
    await post('/sign-in', { ...typed, email: 'hoa@vidu.vn' }),
    await post('/sign-up', typed),
    await post('/reset-password/new?token=x', { ...typed }),
    await post('/account/password', { current: typed.password, password: typed.token }, cookie),
  ]
  for (const { status, body } of answers) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toContain('bi-mat')
  }
  expect(answers[1]?.body).toContain('value="hoa@vidu"')
})

test('no form writes a column it does not ask for', async () => {
  const more = {
    id: '0199c1f0-0000-7000-8000-000000000000',
    emailVerifiedAt: '2026-01-01T00:00:00Z',
    email_verified_at: '2026-01-01T00:00:00Z',
    suspendedAt: '',
    createdAt: '2020-01-01T00:00:00Z',
    passwordHash: 'x',
    role: 'administrator',
    'roles[0]': 'administrator',
    'grants[create][role]': 'administrator',
    'grants.create.role': 'administrator',
  }
  const fields = { email: 'hoa@vidu.vn', name: 'Lò Thị Hoa', password: 'xe đạp màu xanh 7', ...more }
  expect((await post('/sign-up', { ...fields, '__proto__[verified]': 'true' })).status).toBe(422)
  expect((await post('/sign-up', fields)).status).toBe(303)
  const made = await db.account.findUniqueOrThrow({
    where: { email: 'hoa@vidu.vn' },
    include: { grants: true },
  })
  expect(made).toMatchObject({ emailVerifiedAt: null, suspendedAt: null, homeUnitCode: null, grants: [] })
  expect(made.id).not.toBe(more.id)
  expect(made.createdAt.getFullYear()).toBeGreaterThan(2025)

  const before = { ...made, name: 'Hoa' }
  const { cookie } = await aBrowserOf(made)
  const change = { ...more, name: 'Hoa', email: 'khac@vidu.vn', homeUnitCode: '02761' }
  expect((await post('/account/profile', change, cookie)).status).toBe(303)
  expect(await db.account.findUniqueOrThrow({ where: { id: made.id }, include: { grants: true } })).toEqual(
    before,
  )
})

test('mailed links lead to the configured address, whatever host the request named', async () => {
  const { email } = await anAccount()
  const forged = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=evil.example',
  }
  expect((await post('/reset-password', { email }, undefined, forged)).status).toBe(303)
  const letter = await db.letter.findFirstOrThrow({ where: { to: email } })
  expect(letter.text).toContain('http://localhost:3000/reset-password/new?token=')
  expect(letter.text).not.toContain('evil')
  const elsewhere = await post('/reset-password', { email }, undefined, { Host: 'evil.example' })
  expect([400, 403, 421]).toContain(elsewhere.status)
})

test('a mailed link is used by its button, not by being looked at', async () => {
  const { email } = await anAccount()
  await post('/reset-password', { email })
  const token = await linkedToken(email)
  for (let n = 0; n < 3; n += 1)
    expect((await site.ask(`/reset-password/new?token=${token}`)).status).toBe(200)
  const used = await post(`/reset-password/new?token=${token}`, { token, password: 'xe đạp màu xanh 7' })
  expect(used).toMatchObject({ status: 303, headers: { location: '/sign-in?done=reset' } })
  const again = await post(`/reset-password/new?token=${token}`, { token, password: 'con trâu đi trước' })
  expect(again.status).toBe(422)
  expect(again.headers['cache-control']).toContain('no-store')
})

test('outside a trial the mailbox is a page that never was', async () => {
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'administrator', unitCode: 'VN' }] }))
  for (const who of [{}, { cookie }]) {
    const [mailbox, missing] = [await site.ask('/mailbox', who), await site.ask('/nothing/here', who)]
    expect(mailbox.status).toBe(404)
    expect(masked(mailbox, '/mailbox')).toBe(masked(missing, '/nothing/here'))
  }
})
