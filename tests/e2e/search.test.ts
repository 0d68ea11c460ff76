import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import {
  at,
  axeFinds,
  DESKTOP,
  onPage,
  openBrowser,
  overflow,
  PHONE,
  signedInAs,
} from '#tests/support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const t = wordsFor('vi')
const box = (page: Page) => page.locator('main input[type=search]')
const options = (page: Page) => page.getByRole('option')

describe('while somebody types', () => {
  test.each(['/', '/models', '/models/map'])('%s completes it by keyboard', async (path) => {
    await onPage(browser, { viewport: PHONE }, async (page) => {
      await page.goto(at(path))
      await box(page).focus()
      await page.keyboard.type('nuoi')
      await options(page).first().waitFor()
      expect(await box(page).getAttribute('aria-expanded')).toBe('true')
      const count = await options(page).count()
      expect(await page.locator('main form [role=status]').textContent()).toContain(String(count))

      await page.keyboard.press('ArrowDown')
      const active = await box(page).getAttribute('aria-activedescendant')
      expect(active).toBe(await options(page).first().getAttribute('id'))
      expect(await options(page).first().getAttribute('aria-selected')).toBe('true')
      expect(await axeFinds(page)).toEqual([])
      expect(await overflow(page)).toBe(0)

      await page.keyboard.press('ArrowUp')
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull()
      await page.keyboard.press('ArrowUp')
      const last = options(page).nth(count - 1)
      expect(await last.getAttribute('aria-selected')).toBe('true')
      const href = (await last.getAttribute('href')) ?? ''
      await page.keyboard.press('Enter')
      await page.waitForURL(at(href))
    })
  })

  test('Escape puts the list away, and Enter then searches for what was typed', async () => {
    await onPage(browser, { viewport: DESKTOP }, async (page) => {
      await page.goto(at('/models'))
      await box(page).focus()
      await page.keyboard.type('nuoi')
      await options(page).first().waitFor()
      await page.keyboard.press('Escape')
      expect(await options(page).count()).toBe(0)
      expect(await box(page).inputValue()).toBe('nuoi')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/models\?q=nuoi/)
    })
  })

  test('whoever leaves the box leaves the list', async () => {
    await onPage(browser, { viewport: DESKTOP }, async (page) => {
      await page.goto(at('/models'))
      await box(page).focus()
      await page.keyboard.type('nuoi')
      await options(page).first().waitFor()
      await page.keyboard.press('Tab')
      expect(await options(page).count()).toBe(0)
    })
  })
})

describe('without scripts', () => {
  const noScript = { viewport: PHONE, javaScriptEnabled: false }

  test('several things are chosen at once, taken off one by one, and the way back is right', async () => {
    await onPage(browser, noScript, async (page) => {
      await page.goto(at('/models'))
      await box(page).fill('nuoi')
      await page.locator('.fold > summary').click()
      await page.locator('input[name=category][value=livelihood-livestock]').check()
      await page.locator('input[name=category][value=livelihood-crop]').check()
      await page.getByRole('button', { name: t('common:filter.apply') }).click()
      const chosen = /\?q=nuoi&category=livelihood-livestock&category=livelihood-crop/
      await page.waitForURL(chosen)
      const chips = page.getByRole('navigation', { name: t('search:chosen') }).locator('.chip')
      expect(await chips.count()).toBe(2)

      await chips.first().click()
      expect(new URL(page.url()).searchParams.getAll('category')).toHaveLength(1)
      // What was chosen goes along with other words.
      await box(page).fill('bo')
      await box(page).press('Enter')
      await page.waitForURL(/q=bo&category=/)
      await page.goBack()
      await page.goBack()
      expect(page.url()).toMatch(chosen)
    })
  })

  test('a value that was chosen keeps its box, and the others keep their counts', async () => {
    await onPage(browser, noScript, async (page) => {
      await page.goto(at('/models'))
      const all = await page.locator('input[name=category]').count()
      await page.goto(at('/models?category=health&cost=over-50m'))
      expect(await page.locator('input[name=category][value=health]').isChecked()).toBe(true)
      await page.goto(at('/models?category=health'))
      expect(await page.locator('input[name=category]').count()).toBe(all)
    })
  })

  test('another order is a link, and the page after it leads back to the first', async () => {
    await onPage(browser, noScript, async (page) => {
      await page.goto(at('/models'))
      await page.locator('.sort-menu summary').click()
      await page.getByRole('link', { name: t('search:sorts.cost') }).click()
      await page.waitForURL(/sort=cost/)
      const first = await page.locator('.card-title').first().textContent()
      await page.getByRole('link', { name: t('common:paging.next') }).click()
      await page.waitForURL(/cursor=/)
      expect(await page.locator('.card-title').first().textContent()).not.toBe(first)
      await page.getByRole('link', { name: t('search:firstPage') }).click()
      expect(await page.locator('.card-title').first().textContent()).toBe(first)
    })
  })

  test('a place in the words narrows, says so, and is taken off', async () => {
    await onPage(browser, noScript, async (page) => {
      await page.goto(at('/models?q=nuoi+lao+cai'))
      const place = page.locator('.chip-place')
      expect(await place.textContent()).toContain('Lào Cai')
      await place.click()
      expect(await page.locator('.chip-place').count()).toBe(0)
      expect(new URL(page.url()).searchParams.get('q')).toBe('nuoi lao cai')
    })
  })

  test('a search is saved and stopped', async () => {
    const storageState = await signedInAs(browser, 'citizen')
    await onPage(browser, { ...noScript, storageState }, async (page) => {
      await page.goto(at('/models?q=nuoc+sach'))
      await page.getByRole('link', { name: t('search:save') }).click()
      await page.getByRole('button', { name: t('saved-searches:save.submit') }).click()
      await page.waitForURL(/\/saved-searches\?done=saved/)
      const saved = page.getByRole('region', { name: '“nuoc sach”' })
      await saved.getByRole('button').click()
      await page.waitForURL(/done=stopped/)
      expect(await saved.textContent()).toContain(t('saved-searches:off'))
    })
  })
})

describe('the map', () => {
  test.each(['vi', 'en'] as const)(
    'names Hoàng Sa and Trường Sa whatever is searched, in %s',
    async (lang) => {
      await onPage(browser, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
        for (const path of [
          '/models/map',
          '/models/map?q=qzxqzx',
          '/models/map?province=15&category=health',
        ]) {
          await page.goto(at(path, lang))
          const drawn = await page.locator('svg.map').evaluate((map) => {
            const texts = [...map.querySelectorAll('text')].filter(
              (text) => text.getBoundingClientRect().width > 0,
            )
            return texts.map((text) => text.textContent)
          })
          expect(drawn).toEqual(expect.arrayContaining(['Hoàng Sa', '(Đà Nẵng)', 'Trường Sa', '(Khánh Hòa)']))
          expect(await page.locator('table tbody tr').count()).toBe(34)
          expect(await overflow(page)).toBe(0)
        }
      })
    },
  )

  test('leads to a province by keyboard, and back by its tile', async () => {
    await onPage(browser, { viewport: DESKTOP }, async (page) => {
      await page.goto(at('/models/map'))
      await page.locator('svg.map a[aria-label^="Lào Cai "]').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/models\?province=15/)
      await page.getByRole('link', { name: t('search:view.map') }).click()
      await page.waitForURL(/\/models\/map\?province=15/)
      expect(await page.locator('.map-chosen').count()).toBe(1)
    })
  })
})
