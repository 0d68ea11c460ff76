import { beforeAll, expect, test } from 'vitest'
import { recordFacts } from '#app/features/profiles/record-facts.server.ts'
import { recordPoverty } from '#app/features/profiles/record-poverty.server.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { openSite } from '#tests/journeys/site.ts'
import type { Answer, Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { countsInput, factsInput } from '#tests/support/profile-makers.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

const profile = `/places/${HERE}/profile`
const form = (values: Record<string, string>) => new URLSearchParams(values).toString()
const facts = {
  version: '0',
  terrain: 'mountain',
  market: '6,5',
  validFrom: '2026-01-01',
  source: 'Báo cáo xã',
}
/** What the page says, without its markup. */
const words = ({ body }: Answer) =>
  Buffer.from(body, 'latin1')
    .toString()
    .replace(/<!-- -->|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

async function anEditorsBrowser(unitCode = HERE) {
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'editor', unitCode }] }))
  return cookie
}

test('an editor fills the profile in without JavaScript, and everybody reads it', async () => {
  const cookie = await anEditorsBrowser()
  expect(words(await site.ask(`${profile}/edit`, { cookie }))).toContain('Khoảng cách đến chợ')
  const saved = await site.ask(`${profile}/edit`, { method: 'POST', cookie, body: form(facts) })
  expect([saved.status, saved.headers.location]).toEqual([303, profile])
  const read = words(await site.ask(profile))
  expect(read).toContain('Miền núi Từ 01/01/2026. Nguồn: Báo cáo xã')
  expect(read).toContain('6,5 km')
  expect(read).toContain('Còn thiếu 8 trong 10 mục.')
  expect(words(await site.ask(`/en${profile}`))).toContain('6.5 km')
})

test('a form that fails comes back with what was typed, and a late one shows what was saved meanwhile', async () => {
  const cookie = await anEditorsBrowser()
  const wrong = { ...facts, market: 'xa lắm', source: '' }
  const refused = await site.ask(`${profile}/edit`, { method: 'POST', cookie, body: form(wrong) })
  expect(refused.status).toBe(400)
  expect(refused.body).toContain(Buffer.from('value="xa lắm"').toString('latin1'))
  await recordFacts(anEditor(), HERE, factsInput({ market: 12 }))
  const late = await site.ask(`${profile}/edit`, { method: 'POST', cookie, body: form(facts) })
  expect(late.status).toBe(409)
  expect(words(late)).toMatch(/Hồ sơ vừa được người khác cập nhật.*Khoảng cách đến chợ 12 km/)
  expect(late.body).toContain('name="version" value="1"')
  expect(await db.unitFact.count()).toBe(1)
})

test('strangers do not get to the forms', async () => {
  const stranger = await anEditorsBrowser(ELSEWHERE)
  for (const page of ['edit', 'poverty']) {
    expect((await site.ask(`${profile}/${page}`)).headers.location).toMatch(/^\/sign-in/)
    expect((await site.ask(`${profile}/${page}`, { cookie: stranger })).status).toBe(403)
  }
  expect((await site.ask('/places/15/profile')).status).toBe(404)
})

test('the public never reads one to four households, in no part of the page', async () => {
  const cookie = await anEditorsBrowser()
  const year = { year: '2025', households: '4.813', poor: '3', nearPoor: '97', source: 'Rà soát 2025' }
  const saved = await site.ask(`${profile}/poverty`, { method: 'POST', cookie, body: form(year) })
  expect(saved.status).toBe(303)
  const page = await site.ask(profile)
  expect(words(page)).toContain('2025 4.813 dưới 5 97 Nghị định 07/2021/NĐ-CP Rà soát 2025')
  expect(page.body).toContain('<svg')
  expect(page.body).not.toMatch(/ style=/)
  expect(words(await site.ask(`${profile}/poverty`, { cookie }))).toContain('2025 4.813 3 97')
})

test('a model is held against a place by code, by name, and asks where a name means several', async () => {
  const { slug } = await aModel({ unitCode: ELSEWHERE })
  await recordFacts(anEditor(), HERE, factsInput({ terrain: ['mountain'], road: 'none', market: 4 }))
  const known = words(await site.ask(`/models/${slug}/fit?unit=${HERE}`))
  expect(known).toContain('Điểm hợp Cùng địa hình: miền núi. Chợ gần: 4 km.')
  expect(known).toContain('Chưa có đường ô tô')
  expect(known).toContain('Chưa biết số người trong độ tuổi lao động.')
  expect(known).not.toContain('%')
  expect(words(await site.ask(`/models/${slug}/fit?unit=muong+khuong`))).toContain('Cùng địa hình')
  expect(words(await site.ask(`/models/${slug}/fit?unit=tan+an`))).toContain('Có nhiều nơi như vậy')
  expect((await site.ask(`/models/khong-co/fit?unit=${HERE}`)).status).toBe(404)
  const cookie = await anEditorsBrowser()
  const own = await site.ask(`/models/${slug}`, { cookie })
  expect(own.body).toContain(`(${HERE})`)
})

test('a search is sorted by fit, and says what was compared', async () => {
  const [delta, hill] = [
    await aModel({ text: { title: 'Lúa nước đồng bằng', category: 'livelihood-crop', terrain: ['delta'] } }),
    await aModel({ text: { title: 'Lợn đen vùng núi', terrain: ['mountain'] } }),
  ]
  await inTransaction((tx) => indexModels(tx, [delta.id, hill.id]))
  const known = {
    terrain: ['mountain' as const],
    hazards: [],
    road: 'all-seasons' as const,
    market: 40,
    labour: 20,
  }
  await recordFacts(anEditor(ELSEWHERE), ELSEWHERE, factsInput(known))
  await recordPoverty(anEditor(ELSEWHERE), ELSEWHERE, countsInput())
  const found = words(await site.ask(`/models?fits=${ELSEWHERE}`))
  expect(found).toContain('Đã so 2 mô hình đầu danh sách')
  expect(found.indexOf('Lợn đen vùng núi')).toBeLessThan(found.indexOf('Lúa nước đồng bằng'))
  expect(found).toContain('Cần cân nhắc: 3 điểm hợp, 2 chưa hợp, 0 chưa biết')
  expect(words(await site.ask('/models?fits=99999'))).toContain('99999')
  const cookie = await anEditorsBrowser(ELSEWHERE)
  const offered = new RegExp(`<input[^>]*type="checkbox"[^>]*name="fits"[^>]*value="${ELSEWHERE}"`)
  expect((await site.ask('/models', { cookie })).body).toMatch(offered)
  expect((await site.ask('/models')).body).not.toMatch(offered)
})
