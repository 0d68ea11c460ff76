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
  overflow,
  PHONE,
  signedInAs,
} from '#tests/support/browser.ts'

const t = wordsFor('vi')
let browser: Browser
let editor: BrowserContextOptions
beforeAll(async () => {
  browser = await openBrowser()
  editor = { viewport: PHONE, storageState: await signedInAs(browser, 'editor') }
})
afterAll(() => browser.close())

const summary = (page: Page) => page.locator('[name=summary]')
const savedWords = t('models:autosave.saved', { time: '' }).trim()
const newText = 'Mỗi hộ nhận bốn con dê cái; phần này gõ khi đang mất mạng.'

async function openForm(page: Page): Promise<string> {
  const address = `/models/${await aDraftOf(page.context().request)}/edit`
  await page.goto(at(address))
  await editorsAreReady(page)
  return address
}

test('typing is kept through a lost connection and a closed page, offered beside the draft, and restored', async () => {
  await onPage(browser, editor, async (page) => {
    const address = await openForm(page)
    const before = await summary(page).inputValue()
    await page.context().setOffline(true)
    await summary(page).fill(newText)
    await page.getByText(t('models:autosave.offline')).waitFor()
    await page.context().setOffline(false)
    await page.getByText(savedWords).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0)

    const again = await page.context().newPage()
    await again.goto(at(address))
    await editorsAreReady(again)
    const shown = await mainText(again)
    for (const words of [newText, before]) expect(shown).toContain(words)
    expect(await summary(again).inputValue()).toBe(before)
    expect(await axeFinds(again)).toEqual([])
    expect(await overflow(again)).toBe(0)
    await again.getByRole('link', { name: t('models:autosave.restore') }).click()
    await again.waitForURL(/restore=/)
    await editorsAreReady(again)
    expect(await summary(again).inputValue()).toBe(newText)
    await again
      .getByRole('button', { name: t('models:edit.save'), exact: true })
      .first()
      .click()
    await again.getByText(t('models:edit.saved'), { exact: true }).waitFor()
    expect(await summary(again).inputValue()).toBe(newText)
    expect(await again.getByText(t('models:autosave.offerText')).count()).toBe(0)
  })
})

test('text that no server got is sent when the form is opened next, and can be dropped', async () => {
  await onPage(browser, editor, async (page) => {
    const address = await openForm(page)
    await page.route('**/autosave', (route) => route.abort())
    await summary(page).fill(newText)
    await page.getByText(t('models:autosave.offline')).waitFor()
    const again = await page.context().newPage()
    await again.goto(at(address))
    await again.getByText(t('models:autosave.foundTitle')).waitFor()
    expect(await again.evaluate(() => Object.keys(localStorage).length)).toBe(0)
    await again.getByRole('link', { name: t('models:autosave.foundLink') }).click()
    await again.waitForURL(/restore=/)
    expect(await summary(again).inputValue()).toBe(newText)
  })
})

test('without JavaScript the kept text is offered too, and dropping it is a plain form', async () => {
  await onPage(browser, { ...editor, javaScriptEnabled: false }, async (page) => {
    const slug = await aDraftOf(page.context().request)
    const form = {
      client: '018f2f3a-0000-7000-8000-000000000001',
      sequence: '1',
      version: '2',
      title: 'Tên gõ dở',
    }
    const headers = { Origin: new URL(at('/')).origin }
    const answer = await page.context().request.post(at(`/models/${slug}/autosave`), { form, headers })
    expect(await answer.json()).toMatchObject({ kept: true })
    await page.goto(at(`/models/${slug}/edit`))
    expect(await mainText(page)).toContain('Tên gõ dở')
    await page.getByRole('button', { name: t('models:autosave.drop') }).click()
    await page.getByText(t('models:autosave.dropped')).waitFor()
    expect(await mainText(page)).not.toContain('Tên gõ dở')
    expect(await page.locator('[name=autosave]').count()).toBe(0)
  })
})
