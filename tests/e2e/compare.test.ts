import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import type { Who } from '#tests/e2e/world.ts'
import { aRevisedModel } from '#tests/e2e/world.ts'
import {
  at,
  mainText,
  onPage,
  openBrowser,
  overflow,
  PHONE,
  signedInAs,
  until,
} from '#tests/support/browser.ts'

const t = wordsFor('vi')
const reader = { viewport: PHONE, javaScriptEnabled: false }
let browser: Browser
let slug: string
const as = async <T>(who: Who, work: (page: Page) => Promise<T>) =>
  onPage(browser, { storageState: await signedInAs(browser, who) }, work)
beforeAll(async () => {
  browser = await openBrowser()
  slug = await aRevisedModel(as)
})
afterAll(() => browser.close())

test('two revisions: words, numbers, rows and lists, chosen without JavaScript', async () => {
  await onPage(browser, reader, async (page) => {
    await page.goto(at(`/models/${slug}/revisions`))
    await page.getByRole('button', { name: t('models:changes.show') }).click()
    await page.waitForURL(/from=1&to=2/)
    const marked = async (tag: 'ins' | 'del') =>
      (await page.locator(`main ${tag}`).allInnerTexts()).join(' | ')
    expect(await marked('del')).toMatch(/chín/)
    expect(await marked('ins')).toMatch(/mười hai.*Năm sau không con nào/s)
    expect(await marked('ins')).toMatch(/9\.500\.000 đồng/)
    const shown = await mainText(page)
    expect(shown).toContain(t('models:changes.upPercent', { amount: '5', percent: '25' }))
    expect(shown).toContain(t('models:changes.upPercent', { amount: '500.000 đồng', percent: '5,6' }))
    expect(await overflow(page)).toBe(0)
  })
})

test('the approver sees what a draft would change; the public sees no such page', async () => {
  await as('approver', async (page) => {
    await page.goto(at(`/models/${slug}/preview`))
    await page.getByRole('link', { name: t('models:changes.draftLink') }).click()
    expect(await page.locator('main ins').allInnerTexts()).toHaveLength(1)
  })
  await as('citizen', async (page) => {
    expect((await page.goto(at(`/models/${slug}/draft-changes`)))?.status()).toBe(404)
  })
})

test('models are ticked in the search and stand side by side', async () => {
  await onPage(browser, reader, async (page) => {
    await page.goto(at('/models'))
    const boxes = page.getByRole('checkbox', { name: new RegExp(t('models:compare.choose')) })
    for (const at of [0, 1, 2]) await boxes.nth(at).check()
    await page.getByRole('button', { name: t('models:compare.submit') }).click()
    await page.waitForURL(/m=.*m=.*m=/)
    const compared = page.getByRole('region', { name: t('models:compare.models') }).getByRole('listitem')
    expect(await compared.count()).toBe(3)
    expect(await overflow(page)).toBe(0)
    await page
      .getByRole('link', { name: new RegExp(t('models:compare.drop')) })
      .first()
      .click()
    await until(async () => (await compared.count()) === 2)
  })
})

test('a leaflet is one sheet of A4', async () => {
  await onPage(browser, reader, async (page) => {
    await page.goto(at(`/models/${slug}`))
    await page.getByRole('link', { name: t('models:leaflet.link') }).click()
    expect(await mainText(page)).toContain(`/models/${slug}`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })
})
