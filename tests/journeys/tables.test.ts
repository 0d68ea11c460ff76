import { beforeAll, expect, test } from 'vitest'
import type { HeldRole } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { text } from '#tests/journeys/api-client.ts'
import type { Site } from '#tests/journeys/site.ts'
import { ORIGIN, openSite } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

const ask: Site['ask'] = async (...question) => {
  const answer = await site.ask(...question)
  return { ...answer, body: text(answer) }
}

const cookieOf = async (roles: HeldRole[]) => (await aBrowserOf(await anAccount({ roles }))).cookie

function send(csv: string, cookie: string, dry = false) {
  const boundary = 'ranh-gioi'
  const part = (name: string, more: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const file = part('file', '; filename="xa.csv"\r\nContent-Type: text/csv', csv)
  return ask('/profiles/import', {
    method: 'POST',
    cookie,
    headers: { Origin: ORIGIN, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: `${file}${dry ? part('dry', '', 'on') : ''}--${boundary}--\r\n`,
  })
}

const table = `unitCode,year,households,poor,nearPoor,source
${HERE},2025,2000,300,200,Rà soát
${HERE},2024,100,90,20,Rà soát
${ELSEWHERE},2025,900,90,50,Rà soát`

test('good rows go in, bad ones are told by row and column, and a check alone writes nothing', async () => {
  const cookie = await cookieOf([{ role: 'editor', unitCode: HERE }])
  const checked = await send(table, cookie, true)
  expect(checked.body).toContain('Sẽ ghi 1 dòng; chưa ghi gì')
  expect(await db.povertyCount.count()).toBe(0)
  const { status, body } = await send(table, cookie)
  expect(status).toBe(200)
  expect(body).toContain('Đã ghi 1 dòng')
  expect(body).toContain('Hộ nghèo và cận nghèo cộng lại')
  expect(body).toContain('Bạn không phải người soạn hay người duyệt của đơn vị này.')
  const list = /href="data:text\/csv;charset=utf-8;base64,([^"]+)"/.exec(body)?.[1] ?? ''
  expect(Buffer.from(list, 'base64').toString()).toContain('"Hộ cận nghèo"')
  expect(await db.povertyCount.findMany({ select: { unitCode: true } })).toEqual([{ unitCode: HERE }])
})

test('a province fills in its communes; the templates hold them', async () => {
  const cookie = await cookieOf([{ role: 'editor', unitCode: '15' }])
  const { body } = await ask('/profiles/template.csv', { cookie })
  expect(body).toContain(`"${HERE}"`)
  expect(body).not.toContain(ELSEWHERE)
  expect((await ask('/profiles/template.xlsx', { cookie })).headers['content-type']).toContain(
    'spreadsheetml',
  )
  expect((await send(table, cookie)).body).toContain('Đã ghi 1 dòng')
})

test('a table that cannot be read is refused at its field, and who writes nowhere is refused altogether', async () => {
  const cookie = await cookieOf([{ role: 'editor', unitCode: HERE }])
  const wrong = await send('ma,nam\n1,2', cookie)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Dòng đầu phải có cột')
  expect((await send('', cookie)).status).toBe(400)
  const citizen = await cookieOf([])
  expect((await ask('/profiles/import', { cookie: citizen })).status).toBe(403)
  expect((await send(table, citizen)).status).toBe(403)
  expect((await ask('/profiles/template.xlsx', { cookie: citizen })).status).toBe(403)
})
