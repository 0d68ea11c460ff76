import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inLang } from '#app/lib/languages.ts'
import type { Case } from '#tests/e2e/page-case.ts'
import { everyPage } from '#tests/e2e/every-page.ts'
import type { Who, World } from '#tests/e2e/world.ts'
import { aWorld } from '#tests/e2e/world.ts'
import { editorsAreReady } from '#tests/e2e/write-model.ts'
import {
  at,
  DESKTOP,
  faults,
  openBrowser,
  openPage,
  overflow,
  PHONE,
  withAxe,
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

/**
 * Each page is opened twice, at either width, in either language, in light and in dark; each time it is also measured at
 * the other width and held for contrast in the other colours, so that all eight combinations are seen.
 */
const sights = [
  { name: 'on a phone, in Vietnamese, light', lang: 'vi', viewport: PHONE, other: DESKTOP, dark: false },
  { name: 'on a desktop, in English, dark', lang: 'en', viewport: DESKTOP, other: PHONE, dark: true },
] as const
type Sight = (typeof sights)[number]

/** A phone turned up to 200 %: 640 pixels become 320. */
const ENLARGED_PHONE = 320
const schemeOf = (dark: boolean) => (dark ? 'dark' : 'light')
const SIDE_BY_SIDE = 2

describe.concurrent('everybody can use every page', () => {
  test.each(sights)('$name', { timeout: 600_000 }, async (sight) => {
    const problems: string[] = []
    const cases = Object.values(everyPage(world)).flat()
    const people = [...new Set(cases.map(({ as }) => as ?? 'guest'))].values()
    const lookThrough = async () => {
      for (const who of people) {
        const own = cases.filter(({ as = 'guest' }) => as === who)
        problems.push(...(await problemsFor(who, own, sight)))
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lookThrough))
    expect(problems).toEqual([])
  })
})

const SEARCH_BOX = '<script type="module" src="/search-box.js"></script>'

async function problemsFor(who: Who, cases: readonly Case[], sight: Sight) {
  const storageState = world.states[who]
  const colorScheme = schemeOf(sight.dark)
  const { viewport, lang } = sight
  const page = await openPage(browser, { viewport, colorScheme, ...(storageState && { storageState }) })
  const problems: string[] = []
  for (const seen of cases) {
    const wrong = await problemsOf(page, seen, sight)
    problems.push(...wrong.map((what) => `${who} ${inLang(seen.path, lang)}: ${what}`))
  }
  problems.push(...faults(page).map((what) => `${who}: ${what}`))
  await page.context().close()
  return problems
}

async function problemsOf(page: Page, { path, status = 200, scripts = false, suggests }: Case, sight: Sight) {
  const { lang, viewport, other, dark } = sight
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme: schemeOf(dark), reducedMotion: 'reduce' })
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
  const found = await withAxe(page, async (find) => {
    const faulty = await find()
    // Colours that change are at once what they become, instead of being caught half-way.
    await page.emulateMedia({ colorScheme: schemeOf(!dark), reducedMotion: 'reduce' })
    const contrast = await find(['color-contrast'])
    return [...faulty, ...contrast.map((what) => `in the other colours ${what}`)]
  })
  const tooWide: string[] = []
  for (const width of [viewport.width, other.width, ENLARGED_PHONE]) {
    await page.setViewportSize({ width, height: viewport.height })
    const pixels = await overflow(page)
    if (pixels) tooWide.push(`${pixels} px too wide at ${width}`)
  }
  return [
    answer?.status() === status ? '' : `status ${answer?.status()}`,
    seen.h1 === 1 ? '' : `${seen.h1} h1`,
    seen.lang === lang ? '' : `lang ${seen.lang}`,
    /\S/.test(seen.title) && !/undefined/.test(seen.title) ? '' : `title "${seen.title}"`,
    /undefined|NaN|\[object|\{\{/.exec(seen.text)?.[0] ?? '',
    ...seen.broken.map((source) => source && `broken picture ${source}`),
    ...tooWide,
    !scripts && /<script(?! type="application\/ld\+json")/i.test(html) ? 'ships a script' : '',
    / style="/i.test(html) ? 'inline style' : '',
    ...found,
  ].filter(Boolean)
}
