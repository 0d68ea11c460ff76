import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import { aDraftOf } from '#tests/e2e/send.ts'
import { editorsAreReady } from '#tests/e2e/write-model.ts'
import {
  at,
  axeFinds,
  mainText,
  onPage,
  openBrowser,
  openPage,
  overflow,
  PHONE,
  signedInAs,
  signIn,
} from '#tests/support/browser.ts'

const t = wordsFor('vi')
const exact = { exact: true }
let browser: Browser
let editor: BrowserContextOptions
beforeAll(async () => {
  browser = await openBrowser()
  editor = { viewport: PHONE, storageState: await signedInAs(browser, 'editor') }
})
afterAll(() => browser.close())

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const save = (page: Page) =>
  page
    .getByRole('button', { name: t('models:edit.save'), exact: true })
    .first()
    .click()
const summary = (page: Page) => box(page, t('models:field.summary'))
const problem = (page: Page) => box(page, t('models:section.problem'))

const first = 'Người thứ nhất viết lại phần tóm tắt này cho thật dễ hiểu.'
const second = 'Người thứ hai cũng viết lại phần tóm tắt, theo ý của mình.'

test.each([true, false])(
  'two people in one draft: the second sees both texts, JavaScript %s',
  async (scripts) => {
    await onPage(browser, { ...editor, javaScriptEnabled: scripts }, async (one) => {
      const address = at(`/models/${await aDraftOf(one.context().request)}/edit`)
      const two = await one.context().newPage()
      for (const page of [one, two]) {
        await page.goto(address)
        if (scripts) await editorsAreReady(page)
      }
      await summary(one).fill(first)
      await save(one)
      await one.getByText(t('models:edit.saved'), exact).waitFor()

      await summary(two).fill(second)
      await problem(two).fill('Chỉ người thứ hai sửa chỗ này.')
      await save(two)
      await two.getByText(t('models:conflict.title')).waitFor()
      const shown = await mainText(two)
      for (const text of [first, second]) expect(shown).toContain(text)
      if (scripts) await editorsAreReady(two)
      expect(await summary(two).inputValue()).toBe(second)
      expect(await mainText(two)).toContain('Lò Thị Hoa')
      if (scripts) expect(await axeFinds(two)).toEqual([])
      expect(await overflow(two)).toBe(0)

      const theirs = two.getByRole('group', { name: t('models:field.summary') })
      await theirs.getByLabel(t('models:conflict.take')).check()
      await save(two)
      await two.getByText(t('models:edit.saved'), exact).waitFor()
      if (scripts) await editorsAreReady(two)
      expect(await summary(two).inputValue()).toBe(first)
      expect(await two.locator('[name="sections.problem"]').inputValue()).toBe(
        'Chỉ người thứ hai sửa chỗ này.',
      )
    })
  },
)

test.each([true, false])(
  'a form with mistakes keeps every word and leads to each, JavaScript %s',
  async (scripts) => {
    await onPage(browser, { ...editor, javaScriptEnabled: scripts }, async (page) => {
      await page.goto(at(`/models/${await aDraftOf(page.context().request)}/edit`))
      if (scripts) await editorsAreReady(page)
      await box(page, t('models:field.households')).fill('hai mươi hộ')
      await page.locator('[name="costs[1].amountVnd"]').fill('nhiều lắm')
      await box(page, t('models:section.lessons')).fill('Bài học mới gõ xong.')
      await save(page)
      const list = page.locator('.error-summary')
      await list.waitFor()
      if (scripts) await editorsAreReady(page)
      expect(await box(page, t('models:field.households')).inputValue()).toBe('hai mươi hộ')
      expect(await page.locator('[name="costs[1].amountVnd"]').inputValue()).toBe('nhiều lắm')
      expect(await page.locator('[name="sections.lessons"]').inputValue()).toBe('Bài học mới gõ xong.')
      if (scripts) expect(await axeFinds(page)).toEqual([])
      expect(await overflow(page)).toBe(0)

      const links = await list.getByRole('link').all()
      expect(links.length).toBe(2)
      for (const link of links) {
        const target = (await link.getAttribute('href')) ?? ''
        await link.click()
        expect(await page.locator(target).getAttribute('aria-invalid')).toBe('true')
        expect(await page.evaluate((id) => document.activeElement?.id === id, target.slice(1))).toBe(true)
      }
    })
  },
)

test('signed out in another tab: what was typed waits until one has signed in again', async () => {
  await onPage(browser, editor, async (page) => {
    const slug = await aDraftOf(page.context().request)
    const own = await openPage(browser, {
      viewport: PHONE,
      storageState: await signedInAs(browser, 'editor'),
    })
    await own.goto(at(`/models/${slug}/edit`))
    await editorsAreReady(own)
    await summary(own).fill(second)
    await problem(own).fill(second)
    const other = await own.context().newPage()
    await other.goto(at('/sign-out'))
    await other
      .getByRole('main')
      .getByRole('button', { name: t('accounts:signOut.submit') })
      .click()
    await other.waitForURL(at('/'))

    await save(own)
    await own.getByText(t('errors:page.signed_out.title')).waitFor()
    expect(await axeFinds(own)).toEqual([])
    await signIn(other, 'editor')
    await own.getByRole('button', { name: t('errors:page.again') }).click()
    await own.getByText(t('models:edit.saved'), exact).waitFor()
    await editorsAreReady(own)
    expect(await summary(own).inputValue()).toBe(second)
    expect(await own.locator('[name="sections.problem"]').inputValue()).toBe(second)
    await own.context().close()
  })
})
