import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLang } from '#app/lib/languages.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Case } from '#tests/e2e/every-page.ts'
import { everyPage } from '#tests/e2e/every-page.ts'
import type { World } from '#tests/e2e/world.ts'
import { aWorld } from '#tests/e2e/world.ts'
import { editorsAreReady } from '#tests/e2e/write-model.ts'
import {
  at,
  axeFinds,
  DESKTOP,
  faults,
  openBrowser,
  openPage,
  overflow,
  PHONE,
} from '#tests/support/browser.ts'

let browser: Browser
let world: World
beforeAll(async () => {
  browser = await openBrowser()
  world = await aWorld(browser)
})
afterAll(() => browser.close())

test('every route file says which pages it draws', () => {
  expect(Object.keys(everyPage(world)).sort()).toEqual(readdirSync('app/routes').sort())
})

/** Each width, each language, each with light and with dark. */
const sights = [
  { name: 'on a phone, in Vietnamese, light', viewport: PHONE, lang: 'vi', colorScheme: 'light' },
  { name: 'on a phone, in English, dark', viewport: PHONE, lang: 'en', colorScheme: 'dark' },
  { name: 'on a desktop, in Vietnamese, dark', viewport: DESKTOP, lang: 'vi', colorScheme: 'dark' },
  { name: 'on a desktop, in English, light', viewport: DESKTOP, lang: 'en', colorScheme: 'light' },
] as const

describe.concurrent('everybody can use every page', () => {
  test.each(sights)('$name', { timeout: 600_000 }, async ({ lang, viewport, colorScheme }) => {
    const problems: string[] = []
    const cases = Object.values(everyPage(world)).flat()
    for (const who of new Set(cases.map(({ as }) => as ?? 'guest'))) {
      const storageState = world.states[who]
      const page = await openPage(browser, { viewport, colorScheme, ...(storageState && { storageState }) })
      for (const seen of cases.filter(({ as = 'guest' }) => as === who)) {
        const wrong = await problemsOf(page, seen, lang)
        problems.push(...wrong.map((what) => `${who} ${inLang(seen.path, lang)}: ${what}`))
      }
      problems.push(...faults(page).map((what) => `${who}: ${what}`))
      await page.context().close()
    }
    expect(problems).toEqual([])
  })
})

const SEARCH_BOX = '<script type="module" src="/search-box.js"></script>'

async function problemsOf(page: Page, { path, status = 200, scripts = false, suggests }: Case, lang: Lang) {
  const answer = await page.goto(at(path, lang))
  const sent = (await answer?.text()) ?? ''
  const html = suggests ? sent.replace(SEARCH_BOX, '') : sent
  if (scripts && (await page.locator('.editor-source').count()) > 0) await editorsAreReady(page)
  const seen = await page.evaluate(async () => ({
    h1: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
    text: document.body.innerText,
    broken: await Promise.all(
      [...document.images].map(async (image) => {
        image.loading = 'eager'
        return image.decode().then(
          () => '',
          () => image.src,
        )
      }),
    ),
  }))
  const narrow = page.viewportSize()?.width === PHONE.width ? await overflowWhenEnlarged(page) : 0
  return [
    answer?.status() === status ? '' : `status ${answer?.status()}`,
    seen.h1 === 1 ? '' : `${seen.h1} h1`,
    seen.lang === lang ? '' : `lang ${seen.lang}`,
    /\S/.test(seen.title) && !/undefined/.test(seen.title) ? '' : `title "${seen.title}"`,
    /undefined|NaN|\[object|\{\{/.exec(seen.text)?.[0] ?? '',
    ...seen.broken.map((source) => source && `broken picture ${source}`),
    ...[await overflow(page), narrow].map((pixels) => (pixels ? `${pixels} px too wide` : '')),
    !scripts && /<script/i.test(html) ? 'ships a script' : '',
    / style="/i.test(html) ? 'inline style' : '',
    ...(await axeFinds(page)),
  ].filter(Boolean)
}

/** A phone turned up to 200 %: 640 pixels become 320. */
async function overflowWhenEnlarged(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: PHONE.height })
  const pixels = await overflow(page)
  await page.setViewportSize(PHONE)
  return pixels
}
