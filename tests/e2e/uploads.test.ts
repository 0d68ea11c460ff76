import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '#app/lib/words.ts'
import { aDraftOf, send } from '#tests/e2e/send.ts'
import { phonePhoto } from '#tests/e2e/typed-model.ts'
import {
  at,
  axeFinds,
  mainText,
  onPage,
  openBrowser,
  overflow,
  PHONE,
  signedInAs,
  until,
} from '#tests/support/browser.ts'
import { aDocx, aPdf, paperWords } from '#tests/support/papers.ts'

const t = wordsFor('vi')
type State = BrowserContextOptions['storageState']
let browser: Browser
let states: Record<'editor' | 'editor2' | 'approver', State>
beforeAll(async () => {
  browser = await openBrowser()
  const [editor, editor2, approver] = [
    await signedInAs(browser, 'editor'),
    await signedInAs(browser, 'editor2'),
    await signedInAs(browser, 'approver'),
  ]
  states = { editor, editor2, approver }
})
afterAll(() => browser.close())

const phone = (storageState: State, javaScriptEnabled = true) => ({
  viewport: PHONE,
  ...(storageState && { storageState }),
  javaScriptEnabled,
})
const pdf = (name = 'bien-ban.pdf') => ({ name, mimeType: 'application/pdf', buffer: aPdf(name) })

async function fillPaper(page: Page, title = paperWords.title) {
  const proves = page.locator('[name=proves]')
  const result = proves.locator('option[value^="results."]').first()
  await proves.selectOption((await result.getAttribute('value')) ?? '')
  await page.getByLabel(t('models:file.title')).fill(title)
  await page.getByLabel(t('models:file.issuer')).fill(paperWords.issuer)
  await page.locator('[name=on]').fill(paperWords.on)
}

/** The first time nobody answers, the second time the answer is lost on its way back. */
function weakLine() {
  let tries = 0
  return async (route: Route) => {
    tries += 1
    if (tries === 1) return route.abort('internetdisconnected')
    if (tries === 2) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.continue()
  }
}

describe('with scripts, on a line that breaks', () => {
  test('two photos are sent again until they are taken, and each is there once', async () => {
    await onPage(browser, phone(states.editor), async (page) => {
      const slug = await aDraftOf(page.context().request)
      await page.goto(at(`/models/${slug}/photos`))
      await page.locator('input[multiple]').waitFor()
      await page.route('**/photos/upload', weakLine())
      const buffer = await phonePhoto()
      await page.locator('input[name=photo]').setInputFiles([
        { name: 'mot.jpg', mimeType: 'image/jpeg', buffer },
        { name: 'hai.jpg', mimeType: 'image/jpeg', buffer },
      ])
      for (const [nth, alt] of ['Đàn dê trên núi', 'Chuồng dê lợp tôn'].entries())
        await page.getByLabel(t('models:photo.alt')).nth(nth).fill(alt)
      await page.getByRole('button', { name: t('models:photo.send', { count: 2 }) }).click()
      await page.getByText(t('models:upload.retrying', { seconds: 2 })).waitFor()
      expect([await overflow(page), ...(await axeFinds(page))]).toEqual([0])
      await page.getByRole('button', { name: t('models:upload.retry') }).click()
      await page.getByText(t('models:photo.added')).waitFor()
      const alts = await page
        .locator('.gallery img')
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))
      expect(alts).toEqual(['Đàn dê trên núi', 'Chuồng dê lợp tôn'])
    })
  })

  test('a paper is sent again until it is taken, and is there once; one with a macro is refused in words', async () => {
    await onPage(browser, phone(states.editor), async (page) => {
      const slug = await aDraftOf(page.context().request)
      await page.goto(at(`/models/${slug}/files`), { waitUntil: 'networkidle' })
      await page.route('**/files/upload', weakLine())
      await fillPaper(page)
      const macro = aDocx({ 'word/vbaProject.bin': 'x' })
      await page.locator('[name=file]').setInputFiles(pdf())
      await page.getByRole('button', { name: t('models:file.add'), exact: true }).click()
      await page.getByText(t('models:file.done.added')).waitFor()
      await until(async () => (await page.locator('.papers > li').count()) === 1)

      await fillPaper(page, 'Một tệp khác')
      await page
        .locator('[name=file]')
        .setInputFiles({ name: 'a.docx', mimeType: 'application/msword', buffer: macro })
      await page.getByRole('button', { name: t('models:file.add'), exact: true }).click()
      await until(async () => (await mainText(page)).includes(t('errors:refusals.archive_has_macros')))
      expect(await page.getByLabel(t('models:file.title')).inputValue()).toBe('Một tệp khác')
    })
  })
})

test('without scripts: a paper beside its result, a cover chosen, somebody of another unit, and all of it published', async () => {
  const slug = await onPage(browser, phone(states.editor, false), async (page) => {
    const draft = await aDraftOf(page.context().request)
    await page.goto(at(`/models/${draft}/files`))
    await page
      .locator('[name=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
    await fillPaper(page)
    await page.getByRole('button', { name: t('models:file.add'), exact: true }).click()
    expect(await page.locator('.error-summary').innerText()).toContain(t('models:refusals.document_kind'))
    expect(await page.getByLabel(t('models:file.title')).inputValue()).toBe(paperWords.title)
    await page.locator('[name=file]').setInputFiles(pdf())
    await page.getByRole('button', { name: t('models:file.add'), exact: true }).click()
    await page.getByText(t('models:file.done.added')).waitFor()

    for (const alt of ['Đàn dê trên núi', 'Chuồng dê lợp tôn']) {
      await page.goto(at(`/models/${draft}/photos`))
      const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() }
      await page.getByLabel(t('models:photo.file')).setInputFiles(photo)
      await page.getByLabel(t('models:photo.alt')).fill(alt)
      await page.getByRole('button', { name: t('models:photo.add'), exact: true }).click()
    }
    await page
      .getByRole('button', {
        name: t('models:photo.of', { action: t('models:photo.toCover'), alt: 'Chuồng dê lợp tôn' }),
      })
      .click()
    await page.getByText(t('models:photo.moved')).waitFor()
    expect(await page.locator('.gallery img').first().getAttribute('alt')).toBe('Chuồng dê lợp tôn')

    await page.goto(at(`/models/${draft}/coauthors`))
    await page.getByLabel(t('models:coauthor.email')).fill('editor2@chungtay.test')
    await page.getByRole('button', { name: t('models:coauthor.invite') }).click()
    await page.getByText(t('models:coauthor.state.invited')).waitFor()
    return draft
  })

  await onPage(browser, phone(states.editor2, false), async (page) => {
    expect((await page.goto(at(`/models/${slug}/preview`)))?.status()).toBe(404)
    await page.goto(at('/work'))
    await page.locator('a[href*="/invitations/"]').first().click()
    await page.getByLabel(t('models:invitation.creditName')).fill('Lô Văn Hải')
    await page.getByLabel(t('models:invitation.creditUnit')).fill('Xã Tương Dương')
    await page.getByRole('button', { name: t('models:invitation.accept') }).click()
    await page.getByText(t('models:invitation.accepted')).waitFor()
    expect((await page.goto(at(`/models/${slug}/edit`)))?.status()).toBe(200)
    expect((await page.goto(at(`/models/${slug}/submission`)))?.status()).toBe(403)
  })

  await onPage(browser, phone(states.editor), (page) =>
    send(page.context().request, `/models/${slug}/submission`, { version: '2' }),
  )
  const address = await onPage(browser, phone(states.approver), (page) =>
    send(page.context().request, `/models/${slug}/publication`, { version: '2' }),
  )
  await onPage(browser, { viewport: PHONE }, async (page) => {
    await page.goto(at(address))
    expect(await mainText(page)).toContain('Lô Văn Hải, Xã Tương Dương')
    const paper = page.locator('#results .proofs a')
    expect(await paper.innerText()).toBe(paperWords.title)
    const answer = await page.context().request.get(at((await paper.getAttribute('href')) ?? ''))
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"$/)
    expect(await answer.body()).toEqual(pdf().buffer)
    expect(await page.locator('.lead-picture img').first().getAttribute('alt')).toBe('Chuồng dê lợp tôn')
    expect([await overflow(page), ...(await axeFinds(page))]).toEqual([0])
  })
})
