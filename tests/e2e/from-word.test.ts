import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import { aWaitingReport, confirmPlaces, reportFile, sendReport } from '#tests/e2e/word-report.ts'
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

test.each([true, false])('a report from Word becomes a draft, scripts %s', async (javaScriptEnabled) => {
  await onPage(browser, { ...editor, javaScriptEnabled }, async (page) => {
    const looksRight = async () => {
      expect(await overflow(page)).toBe(0)
      if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    }
    await page.goto(at('/work'))
    await page.getByRole('link', { name: t('word:upload.link') }).click()
    await page.waitForURL(/from-word$/)
    await looksRight()

    await sendReport(page, {
      name: 'Báo cáo.docx',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    })
    await page.getByRole('alert').waitFor()
    expect(await mainText(page)).toContain(t('word:refusals.report_pdf'))

    await aWaitingReport(page)
    const review = await mainText(page)
    for (const words of ['CỘNG HÒA', 'ưu tiên hộ có phụ nữ làm chủ', '400.000.000 đồng', 'không theo dõi'])
      expect(review).toContain(words)
    await looksRight()

    // One picture has no caption, and nobody has described it yet.
    await page.getByRole('button', { name: t('word:review.confirm') }).click()
    await page.getByRole('alert').waitFor()
    expect(await mainText(page)).toContain(t('word:fieldErrors.alt_missing'))
    const lessons = page.getByRole('group', { name: /BÀI HỌC/ }).getByLabel(t('word:review.to'))
    await lessons.selectOption('remainder')
    const slug = await confirmPlaces(page)

    expect(await page.locator('[name=title]').inputValue()).toBe('Mô hình nuôi bò sinh sản theo nhóm hộ')
    expect(await page.locator('[name="costs[0].amountVnd"]').inputValue()).toBe('400.000.000')
    await page.goto(at(`/models/${slug}/photos`))
    expect(await page.locator('.gallery img').count()).toBe(2)
    await page.goto(at(`/models/${slug}/edit`))
    await page.getByRole('link', { name: t('word:remainder.noticeLink') }).click()
    await page.waitForURL(/remainder$/)
    const left = await mainText(page)
    for (const words of ['CỘNG HÒA', 'Trồng cỏ trước khi nhận bò', 'Tổng cộng']) expect(left).toContain(words)
    await looksRight()

    await page.getByLabel(t('word:remainder.sure')).check()
    await page.getByRole('button', { name: t('word:remainder.discard') }).click()
    await page.waitForURL(/\/edit$/)
    expect(await page.getByRole('link', { name: t('word:remainder.noticeLink') }).count()).toBe(0)
  })
})

test('a report waits for whoever closed the page, and its pictures are nobody else’s', async () => {
  await onPage(browser, editor, async (page) => {
    await sendReport(page, reportFile('khong-de-muc'))
    await page.waitForURL(/from-word\/[\w-]{36}$/)
    const picture = await page.locator('main img').first().getAttribute('src')
    const address = page.url()
    await page.goto(at('/models/from-word'))
    await page.getByRole('link', { name: 'khong-de-muc.docx' }).first().click()
    await page.waitForURL(address)
    await onPage(browser, {}, async (guest) => {
      expect((await guest.context().request.get(at(picture!))).status()).toBe(404)
      const answer = await guest.context().request.get(address, { maxRedirects: 0 })
      expect(answer.status()).toBe(404)
    })
    await page.getByRole('button', { name: t('word:review.discard') }).click()
    await page.waitForURL(/from-word$/)
    expect((await page.context().request.get(address)).status()).toBe(404)
  })
})
