import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import { aDraftOf } from '#tests/e2e/send.ts'

import { addPhoto, choosePhoto, editorsAreReady } from '#tests/e2e/write-model.ts'
import { phonePhoto, typedModel } from '#tests/e2e/typed-model.ts'
import { at, DESKTOP, mainText, onPage, openBrowser, signedInAs, until } from '#tests/support/browser.ts'

const t = wordsFor('vi')
let browser: Browser
let editor: BrowserContextOptions
let approver: BrowserContextOptions
beforeAll(async () => {
  browser = await openBrowser()
  editor = { viewport: DESKTOP, storageState: await signedInAs(browser, 'editor') }
  approver = { viewport: DESKTOP, storageState: await signedInAs(browser, 'approver') }
})
afterAll(() => browser.close())

const ATTACKS = [
  '<script>document.title = "hacked"</script>',
  '<img src=x onerror="document.title = `hacked`">',
  '[bấm vào đây](javascript:alert(1))',
  '"><svg onload=alert(1)>',
]
const hostile = ATTACKS.join(' ')

test('a model full of scripts, markup and poisoned links is only text, to write, to read and to find', async () => {
  const { title, ...plain } = typedModel('<script>alert(1)</script> <img src=x onerror=alert(1)>')
  const model = {
    ...plain,
    title,
    summary: hostile,
    tags: '<b onclick=alert(1)>',
    sections: {
      problem: hostile,
      approach: ATTACKS.join('\n\n'),
      conditions: '- [x](data:text/html,<script>alert(1)</script>)',
      sustainability: '[a](https://vidu.vn/"onmouseover="alert(1)) và [b](vbscript:x)',
      lessons: '### <script>alert(1)</script>',
      risks: '> <iframe src="javascript:alert(1)">',
    },
    steps: ATTACKS,
    costs: plain.costs.map((cost) => ({ ...cost, item: hostile.slice(0, 150) })),
    results: plain.results.map((result) => ({
      ...result,
      metric: '<img src=x onerror=alert(1)>',
      unit: '<i>kg</i>',
    })),
    alt: '"><img src=x onerror=alert(1)>',
  }
  const slug = await onPage(browser, editor, async (page) => {
    const drafted = await aDraftOf(page.context().request, model)
    await page.goto(at(`/models/${drafted}/edit`))
    await editorsAreReady(page)
    await addPhoto(page, await phonePhoto(), model.alt, 'vi')
    await isInert(page)
    await page.goto(at(`/models/${drafted}/preview`))
    await isInert(page)
    await page.getByRole('button', { name: t('models:preview.submit') }).click()
    await page.getByText(t('models:preview.sent')).waitFor()
    return drafted
  })
  const published = await onPage(browser, approver, async (page) => {
    await page.goto(at('/work?list=waiting'))
    await isInert(page)
    await page.goto(at(`/models/${slug}/publication`))
    await page.getByRole('button', { name: t('models:decision.publish'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    return new URL(page.url()).pathname
  })
  await onPage(browser, {}, async (page) => {
    const listed = `/models?q=${encodeURIComponent(title.split(' ').at(-1) ?? '')}`
    for (const address of [published, `/en${published}`, listed, '/', `${published}/revisions`]) {
      await page.goto(at(address))
      await isInert(page)
    }
    await page.goto(at(published))
    for (const attack of ATTACKS) expect(await page.locator('#steps').innerText()).toContain(attack)
  })
})

/** Nothing of what was typed became an element or a link that does something. */
async function isInert(page: Page) {
  const alive = await page.evaluate(() => [
    // What a page says to machines is data: no browser runs it, and its text has tests of its own. The search box is ours.
    ...[
      ...document.querySelectorAll(
        'main script:not([type="application/ld+json"], [src="/search-box.js"]:empty), main iframe, main svg[onload], main img[src="x"]',
      ),
    ].map((e) => e.outerHTML),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => name.startsWith('on'))
        .map(({ name }) => `${element.tagName} ${name}`),
    ),
    ...[...document.links].map(({ href }) => href).filter((href) => !/^(https?|mailto|tel):/.test(href)),
  ])
  expect(alive).toEqual([])
  expect(await page.title()).not.toBe('hacked')
}

test('a form on a page of somebody else is refused and changes nothing', async () => {
  await onPage(browser, editor, async (page) => {
    const slug = await aDraftOf(page.context().request)
    const stranger = await strangersPage(at(`/models/${slug}/discard`))
    try {
      await page.goto(stranger.address)
      const [answer] = await Promise.all([
        page.waitForResponse((got) => got.request().method() === 'POST'),
        page.getByRole('button').click(),
      ])
      expect(answer.status()).toBe(403)
      await page.getByText('This request did not come from one of our own pages.').waitFor()
    } finally {
      stranger.close()
    }
    const draft = await page.goto(at(`/models/${slug}/preview`))
    expect(draft?.status()).toBe(200)
  })
})

/** Another site on the same host, so that cookies go along: a page whose one button sends a form to `target`. */
async function strangersPage(target: string) {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(
      `<form method="post" action="${target}"><input name="version" value="2"><button>Nhận quà</button></form>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const page1 = '<!doctype html><script>alert(1)</script>'

test.each([
  ['a drawing with a script', 'anh.svg', 'image/svg+xml', svg],
  ['a page', 'anh.html', 'text/html', page1],
  ['a page that calls itself a photo', 'anh.jpg', 'image/jpeg', page1],
])('%s is no photo, which the form says', async (_what, name, mimeType, content) => {
  await onPage(browser, editor, async (page) => {
    const slug = await aDraftOf(page.context().request)
    await page.goto(at(`/models/${slug}/photos`))
    await choosePhoto(page, { name, mimeType, buffer: Buffer.from(content) }, 'Một tấm ảnh', 'vi')
    await until(async () => (await mainText(page)).includes(t('models:refusals.photo_kind')))
    expect(await page.getByLabel(t('models:photo.alt')).inputValue()).toBe('Một tấm ảnh')
    expect(await page.locator('main').innerText()).toContain(t('models:photo.none'))
  })
})
