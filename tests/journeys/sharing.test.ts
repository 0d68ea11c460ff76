import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { text } from '#tests/journeys/api-client.ts'
import type { Site } from '#tests/journeys/site.ts'
import { ORIGIN, openSite } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { HERE } from '#tests/support/people.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

const ask: Site['ask'] = async (...question) => {
  const answer = await site.ask(...question)
  return { ...answer, body: text(answer) }
}

const hostile = "Nuôi bò </script><script>alert(1)</script> \"<!-- &amp; 'x'"

function linked(body: string): Record<string, unknown>[] {
  const text = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(body)?.[1] ?? '{}'
  return (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph']
}

test('a model says what it is to machines and to whoever passes it on, whatever its title', async () => {
  const { slug } = await aModel({ text: { title: hostile } })
  const { body, headers } = await ask(`/en/models/${slug}`)
  const [article, way] = linked(body)
  expect(article).toMatchObject({ '@type': 'Article', headline: hostile, inLanguage: 'vi' })
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' })
  expect(body.match(/<script/g)).toHaveLength(1)
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
  expect(body).toContain(`<script type="application/ld+json" nonce="${nonce}"`)
  for (const [name, path] of [
    ['vi', `/models/${slug}`],
    ['en', `/en/models/${slug}`],
    ['x-default', `/models/${slug}`],
  ])
    expect(body).toContain(`hrefLang="${name}" href="${ORIGIN}${path}"`)
  expect(body).toContain(`content="${ORIGIN}/en/models/${slug}/card.png?v=1"`)
  expect(body).toContain('property="og:type" content="article"')
})

test('the front page and a place say what they are', async () => {
  const place = linked((await ask(`/places/${HERE}`)).body)
  expect(place[0]).toMatchObject({ '@type': 'AdministrativeArea', identifier: HERE })
  expect(place[1]?.['itemListElement']).toHaveLength(4)
})

test('a card is a picture of 1200 by 630, made once for each revision', async () => {
  const { slug } = await aModel({ text: { title: hostile } })
  const first = await ask(`/models/${slug}/card.png?v=1`)
  expect(first).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
  const again = await ask(`/models/${slug}/card.png`, {
    headers: { 'If-None-Match': String(first.headers['etag']) },
  })
  expect(again.status).toBe(304)
  const other = await ask(`/models/${slug}/card.jpg`)
  expect(other).toMatchObject({ status: 302, headers: { location: `/models/${slug}/card.png?v=1` } })
})

test('a leaflet is one PDF, known by its tag; a withdrawn model leads to its page, a draft to none', async () => {
  const { slug } = await aModel()
  const first = await ask(`/models/${slug}/leaflet.pdf`)
  expect(first).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
  expect(first.body.startsWith('%PDF-1.7')).toBe(true)
  const tag = { 'If-None-Match': String(first.headers['etag']) }
  expect((await ask(`/models/${slug}/leaflet.pdf`, { headers: tag })).status).toBe(304)
  expect((await ask(`/en/models/${slug}/leaflet.pdf`, { headers: tag })).status).toBe(200)
  const taken = await aModel({ withdrawn: 'Số hộ bị tính trùng.' })
  expect(await ask(`/models/${taken.slug}/leaflet.pdf`)).toMatchObject({
    status: 302,
    headers: { location: `/models/${taken.slug}` },
  })
  expect((await ask(`/models/${taken.slug}/card.png`)).status).toBe(404)
  const draft = await aDraft()
  expect((await ask(`/models/${draft.slug}/leaflet.pdf`)).status).toBe(404)
  expect((await ask(`/models/${draft.slug}/card.png`)).status).toBe(404)
})

test('every published page stands in the list of pages, in every language, with its day', async () => {
  const day = new Date('2026-05-01T02:00:00Z')
  const [{ slug }, taken, draft] = [
    await aModel({}, day),
    await aModel({ withdrawn: 'Nhầm.' }),
    await aDraft(),
  ]
  const robots = await ask('/robots.txt')
  expect(robots.body).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
  const index = await ask('/sitemap.xml')
  expect(index.headers['content-type']).toContain('xml')
  const pieces = [...index.body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) =>
    url.slice(ORIGIN.length),
  )
  expect(pieces).toEqual(['/sitemaps/pages.xml', '/sitemaps/models-1.xml', '/sitemaps/places-1.xml'])
  const models = (await ask('/sitemaps/models-1.xml')).body
  expect(models).toContain(
    `<loc>${ORIGIN}/en/models/${slug}</loc><lastmod>2026-05-01T02:00:00.000Z</lastmod>`,
  )
  expect(models).not.toContain(taken.slug)
  expect(models).not.toContain(draft.slug)
  const places = (await ask('/sitemaps/places-1.xml')).body
  expect(places.match(/<url>/g)?.length).toBe(
    2 * (await db.unit.count({ where: { validTo: null, kind: { not: 'country' } } })),
  )
  for (const none of ['models-2', 'models-0', 'models-99999', 'x', 'places-1.xml'])
    expect((await ask(`/sitemaps/${none}.xml`)).status).toBe(404)
})

test('an empty site shows no figures of nothing, but what each visitor can do', async () => {
  const guest = (await ask('/')).body
  expect(guest).toContain('Chưa có mô hình nào được công bố')
  expect(guest).not.toMatch(/<dd>0<\/dd>|class="count"/)
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'editor', unitCode: HERE }] }))
  expect((await ask('/', { cookie })).body).toContain('href="/models/new"')
  const chief = await aBrowserOf(await anAccount({ roles: [{ role: 'administrator', unitCode: 'VN' }] }))
  expect((await ask('/en', { cookie: chief.cookie })).body).toContain('href="/en/roles/new"')
  expect((await ask('/models')).body).toContain('Chưa có mô hình nào được công bố')
})

test('only whoever may write the model reads that it was just published', async () => {
  const { slug } = await aModel()
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'approver', unitCode: HERE }] }))
  const told = 'Hãy gửi địa chỉ này cho nơi khác'
  expect((await ask(`/models/${slug}?done=published`, { cookie })).body).toContain(told)
  expect((await ask(`/models/${slug}?done=published`)).body).not.toContain(told)
})
