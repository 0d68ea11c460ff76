import sharp from 'sharp'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '#app/lib/fold.ts'
import { formatDate, formatMoney, vietnamDate } from '#app/lib/format.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { TypedModel } from '#tests/e2e/typed-model.ts'
import { phonePhoto, typedModel } from '#tests/e2e/typed-model.ts'
import type { Seat } from '#tests/e2e/write-model.ts'
import { addPhoto, fillModel, startModel } from '#tests/e2e/write-model.ts'
import {
  at,
  DESKTOP,
  mainText,
  onPage,
  openBrowser,
  overflow,
  PHONE,
  signIn,
  until,
} from '#tests/support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const DAY_MS = 86_400_000
/** A start far enough back for the outcome after twelve months to be due. */
const startedOn = vietnamDate(new Date(Date.now() - 388 * DAY_MS))
const HOUSEHOLDS = 40
/** 9,000,000 for each of 40 households, and 20,000,000 once. */
const RESCALED_VND = 380_000_000
const lessons = 'Giao dê sau mùa rét thì dê con khỏe hơn hẳn.'

/** Each width, language and manner with each of the others. */
const seats: (Seat & { name: string; size: BrowserContextOptions['viewport'] })[] = [
  { name: 'phone, Vietnamese', size: PHONE, lang: 'vi', scripts: true },
  { name: 'desktop, English', size: DESKTOP, lang: 'en', scripts: true },
  { name: 'phone, English, no JavaScript', size: PHONE, lang: 'en', scripts: false },
  { name: 'desktop, Vietnamese, no JavaScript', size: DESKTOP, lang: 'vi', scripts: false },
]

describe.concurrent('a commune publishes a model, a stranger finds it, another commune replicates it', () => {
  test.each(seats)('$name', { timeout: 600_000 }, async ({ size, ...seat }) => {
    const options = { viewport: size ?? null, javaScriptEnabled: seat.scripts }
    const model = typedModel()
    const draft = await onPage(browser, options, (page) => writeAndSubmit(page, model, seat))
    await onPage(browser, options, (page) => publish(page, model, seat))
    const found = await onPage(browser, options, (page) => findAndRead(page, model, seat))
    expect(found).not.toBe(draft)
    const plan = await onPage(browser, options, (page) => replicateAndReport(page, found, seat))
    await onPage(browser, options, (page) => seeWhatCameOfIt(page, { found, plan }, seat))
  })
})

async function writeAndSubmit(page: Page, model: TypedModel, seat: Seat) {
  const t = wordsFor(seat.lang)
  await signIn(page, 'editor', seat.lang)
  await startModel(page, model.title, seat.lang)
  await fillModel(page, model, seat)
  await addPhoto(page, await phonePhoto(), model.alt, seat.lang)
  await page.getByRole('link', { name: t('models:photo.back') }).click()
  await page.getByRole('button', { name: t('models:edit.savePreview') }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/preview'))
  await page.getByText(t('models:preview.complete')).waitFor()
  await readsWell(page, model)
  expect(await overflow(page)).toBe(0)
  const address = page.url()
  await page.getByRole('button', { name: t('models:preview.submit') }).click()
  await page.getByRole('main').getByText(t('models:preview.sent')).waitFor()
  return address
}

async function publish(page: Page, model: TypedModel, { lang }: Seat) {
  const t = wordsFor(lang)
  await signIn(page, 'approver', lang)
  await page.goto(at('/work?list=waiting', lang))
  await page.getByRole('main').getByRole('link', { name: model.title }).click()
  await page.getByText(t('models:preview.waitingForYou')).waitFor()
  await page.getByRole('link', { name: t('models:preview.publish'), exact: true }).click()
  await page.getByRole('button', { name: t('models:decision.publish'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: model.title }).waitFor()
}

/** Nobody is signed in here. Returns the address of the model. */
async function findAndRead(page: Page, model: TypedModel, { lang }: Seat) {
  const t = wordsFor(lang)
  await page.goto(at('/', lang))
  const typed = fold(model.title).replace('nuoi de ', '')
  await page.getByLabel(t('front:search')).fill(typed)
  await page.getByLabel(t('front:search')).press('Enter')
  await page.getByText(t('search:total', { count: 1, shown: '1' }), { exact: true }).waitFor()
  await page.getByRole('main').getByRole('link', { name: model.title }).click()
  await page.getByRole('heading', { level: 1, name: model.title }).waitFor()
  await readsWell(page, model)
  await showsItsPhoto(page, model.alt)
  expect(await page.locator('#lineage').innerText()).toContain(t('replications:lineage.none'))
  return page.url()
}

async function readsWell(page: Page, model: TypedModel) {
  const text = await mainText(page)
  expect(text).toContain(model.summary)
  for (const told of [...Object.values(model.sections), ...model.steps]) expect(text).toContain(told)
  for (const { item } of model.costs) expect(text).toContain(item)
  for (const { metric } of model.results) expect(text).toContain(metric)
  expect(await page.locator('#approach li').innerText()).toBe('Họp công khai')
}

async function showsItsPhoto(page: Page, alt: string) {
  const photo = page.getByRole('main').getByRole('img', { name: alt })
  await photo.scrollIntoViewIfNeeded()
  await until(() => photo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 100))
  const source = await photo.evaluate((image: HTMLImageElement) => image.currentSrc)
  const bytes = await (await page.context().request.get(source)).body()
  const { exif, iptc, xmp } = await sharp(bytes).metadata()
  expect([exif, iptc, xmp]).toEqual([undefined, undefined, undefined])
  expect(bytes.includes('ChungTayPhone')).toBe(false)
}

/** Returns the address of the plan. */
async function replicateAndReport(page: Page, found: string, { lang }: Seat) {
  const t = wordsFor(lang)
  await signIn(page, 'editor2', lang)
  await page.goto(found)
  await page.getByRole('link', { name: t('models:read.replicate') }).click()
  await page.getByLabel(t('replications:new.households')).fill(String(HOUSEHOLDS))
  await page.getByLabel(t('replications:new.startedOn')).fill(startedOn)
  await page.getByRole('button', { name: t('replications:new.preview') }).click()
  await page.getByText(t('replications:new.previewTitle', { count: HOUSEHOLDS })).waitFor()
  expect(await mainText(page)).toContain(formatMoney(RESCALED_VND, lang))
  await page.getByRole('button', { name: t('replications:new.start') }).click()
  await page.waitForURL(/\/replications\/[\w-]+$/)
  const plan = page.url()
  await page.waitForLoadState('domcontentloaded')
  expect(await page.locator('#costs').innerText()).toContain(formatMoney(RESCALED_VND, lang))

  await page.getByRole('link', { name: t('replications:plan.addProgress') }).click()
  await page.getByLabel(t('replications:progress.text')).fill('Đã giao đủ dê cho các hộ ở ba bản.')
  await page.getByLabel('Làm chuồng sàn').check()
  await page.getByRole('button', { name: t('replications:progress.save') }).click()
  await page.getByText('Đã giao đủ dê cho các hộ ở ba bản.').waitFor()

  await page.getByRole('link', { name: t('replications:plan.addOutcome'), exact: true }).click()
  await page.getByLabel(t('replications:outcome.monthsOption', { months: 12 })).check()
  await page.getByLabel(t('taxonomy:worked.as_expected'), { exact: true }).check()
  await page.getByLabel(t('replications:outcome.escaped')).fill('11')
  await page.locator('[name="results[0].baseline"]').fill('30')
  await page.locator('[name="results[0].value"]').fill('212')
  await page.getByLabel(t('replications:outcome.lessons')).fill(lessons)
  await page.getByRole('button', { name: t('replications:outcome.save') }).click()
  await page.getByRole('heading', { name: t('replications:outcome.after', { months: 12 }) }).waitFor()
  return plan
}

async function seeWhatCameOfIt(page: Page, { found, plan }: { found: string; plan: string }, { lang }: Seat) {
  const t = wordsFor(lang)
  await page.goto(found)
  const lineage = page.locator('#lineage')
  const text = await lineage.innerText()
  const worked = t('taxonomy:worked.as_expected')
  expect(text).toContain('Tương Dương')
  expect(text).toContain('Nghệ An')
  expect(text).toContain(String(HOUSEHOLDS))
  expect(text).toContain(formatDate(startedOn, lang))
  expect(text).toContain(t('replications:state.active'))
  expect(text).toContain(t('replications:lineage.outcomeAfter', { months: 12, worked }))
  expect(text).toContain(t('replications:lineage.rate', { worked: 1, measured: 1 }))
  expect(await overflow(page)).toBe(0)
  await lineage.getByRole('link').first().click()
  await page.waitForURL(plan)
  expect(await mainText(page)).toContain(lessons)
}
