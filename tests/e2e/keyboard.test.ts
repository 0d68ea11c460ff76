import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import { aDraftOf } from '#tests/e2e/send.ts'
import { editorsAreReady } from '#tests/e2e/write-model.ts'
import { at, DESKTOP, onPage, openBrowser, PHONE, signedInAs } from '#tests/support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const t = wordsFor('vi')
const MOST_PRESSES = 400

describe('with nothing but a keyboard', () => {
  test.each([PHONE, DESKTOP])(
    'everything on the page of a model is reached and seen, %o',
    async (viewport) => {
      await onPage(browser, { viewport }, async (page) => {
        await page.goto(at('/'))
        const model = await page.locator('main a[href^="/models/"]').first().getAttribute('href')
        await page.goto(at(model ?? ''))
        expect(await walk(page)).toEqual([])
      })
    },
  )

  test('everything in the form of a model is reached and seen', async () => {
    const storageState = await signedInAs(browser, 'editor')
    await onPage(browser, { viewport: DESKTOP, storageState }, async (page) => {
      await page.goto(at(`/models/${await aDraftOf(page.context().request)}/edit`))
      await editorsAreReady(page)
      expect(await walk(page)).toEqual([])
    })
  })

  test('the first stop leads past the header', async () => {
    await onPage(browser, { viewport: PHONE }, async (page) => {
      await page.goto(at('/models'))
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: t('common:shell.skip') })
      expect(
        await skip.evaluate(
          (link) => link === document.activeElement && link.getBoundingClientRect().top >= 0,
        ),
      ).toBe(true)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  test('the menu of a phone opens and leads on', async () => {
    await onPage(browser, { viewport: PHONE }, async (page) => {
      await page.goto(at('/about'))
      await page.locator('.menu summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: t('search:title') }).waitFor()
    })
  })
})

type Walk = { unseen: Map<Element, string>; look: (element: Element) => string }

/** Presses Tab through the whole page; what is never reached, and where the focus does not show. */
async function walk(page: Page): Promise<string[]> {
  await page.evaluate(noteStops)
  const problems: string[] = []
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab')
    const { done, wrong } = await page.evaluate(lookAtStop)
    if (wrong) problems.push(wrong)
    if (done) return problems
  }
  const missed = await page.evaluate(() =>
    [...(window as unknown as Walk).unseen.keys()].map(({ outerHTML }) => outerHTML.slice(0, 120)),
  )
  return [...problems, ...missed.map((html) => `never reached: ${html}`)]
}

/** In the page: remembers everything that can be used, and how it looks at rest. */
function noteStops() {
  const frame = (element: Element | null | undefined) => {
    if (!element) return ''
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    return `${outlineStyle === 'none' ? '' : outlineWidth + outlineColor} ${boxShadow}`
  }
  // An editor shows the focus by a frame around it and its tools.
  const look = (element: Element) =>
    [element, element.parentElement, element.parentElement?.parentElement].map(frame).join()
  const stops = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true]',
  )
  const usable = [...stops].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled'),
  )
  Object.assign(window, { look, unseen: new Map(usable.map((element) => [element, look(element)])) })
}

/** In the page: whether the stop the focus is at can be seen, and whether it was the last one. */
function lookAtStop() {
  const { unseen, look } = window as unknown as Walk
  const here = document.activeElement
  if (!here || here === document.body) return { done: unseen.size === 0, wrong: '' }
  const atRest = unseen.get(here)
  unseen.delete(here)
  const { top, bottom, width } = here.getBoundingClientRect()
  const hidden = bottom <= 0 || top >= innerHeight || width === 0
  const name = here.outerHTML.slice(0, 120)
  const wrong = hidden ? `out of view: ${name}` : look(here) === atRest ? `no focus shown: ${name}` : ''
  return { done: unseen.size === 0, wrong }
}
