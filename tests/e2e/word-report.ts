import path from 'node:path'
import type { Page } from 'playwright-core'
import { wordsFor } from '#app/lib/words.ts'
import { slugIn } from '#tests/e2e/send.ts'
import { at } from '#tests/support/browser.ts'

const t = wordsFor('vi')

/** One of the reports that were made with LibreOffice. */
export const reportFile = (name: string) => path.resolve('tests/word', `${name}.docx`)

/** Chooses a report on the page that takes them and lets it be read. */
export async function sendReport(page: Page, file: Parameters<Page['setInputFiles']>[1]) {
  await page.goto(at('/models/from-word'))
  await page.setInputFiles('[name=report]', file)
  await page.getByRole('button', { name: t('word:upload.submit') }).click()
}

/** A report of the editor's commune that waits to be placed; its id. */
export async function aWaitingReport(page: Page, name = 'nuoi-bo'): Promise<string> {
  await sendReport(page, reportFile(name))
  await page.waitForURL(/from-word\/[\w-]{36}$/)
  return page.url().slice(-36)
}

/** Gives words to the pictures that came without, and makes the draft. */
export async function confirmPlaces(page: Page): Promise<string> {
  for (const alt of await page.getByLabel(t('word:review.alt')).all())
    if ((await alt.inputValue()) === '') await alt.fill('Chuồng bò lát gỗ')
  await page.getByRole('button', { name: t('word:review.confirm') }).click()
  await page.waitForURL(/\/edit$/)
  return slugIn(page.url())
}
