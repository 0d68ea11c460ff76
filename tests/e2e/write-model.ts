import type { Page } from 'playwright-core'
import type { TypedModel } from '#tests/e2e/typed-model.ts'
import { sectionNames } from '#app/features/models/schema.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import { at } from '#tests/support/browser.ts'

/** How somebody sits before the screen. */
export type Seat = { lang: Lang; scripts: boolean }

/** Starts a model and leaves its form open. */
export async function startModel(page: Page, title: string, lang: Lang) {
  const t = wordsFor(lang)
  await page.goto(at('/work', lang))
  await page.getByRole('link', { name: t('models:work.write') }).click()
  await page.getByLabel(t('models:field.title')).fill(title)
  await page.getByRole('button', { name: t('models:new.start') }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/edit'))
}

/** Fills every section of the open form, with rows added by their buttons. */
export async function fillModel(page: Page, model: TypedModel, seat: Seat) {
  const t = wordsFor(seat.lang)
  if (seat.scripts) await editorsAreReady(page)
  const label = (name: 'summary' | 'category' | 'tags' | 'households' | 'startedOn' | 'months') =>
    page.getByLabel(t(`models:field.${name}`), { exact: true })
  await label('summary').fill(model.summary)
  await label('category').selectOption(model.category)
  await label('tags').fill(model.tags)
  await label('households').fill(model.households)
  await label('startedOn').fill(model.startedOn)
  await label('months').fill(model.months)
  for (const [group, ids] of Object.entries({
    beneficiaries: model.beneficiaries,
    terrain: model.terrain,
    indicators: model.indicators,
    hazards: model.hazards,
  })) {
    for (const id of ids) await page.check(`[name=${group}][value=${id}]`)
  }
  await fillSections(page, model, seat)
  await fillRows(
    page,
    'steps',
    model.steps.map((step) => ({ '': step })),
    t('models:step.add'),
  )
  await fillRows(page, 'costs', dotted(model.costs), t('models:cost.add'))
  await fillRows(page, 'results', dotted(model.results), t('models:result.add'))
}

/** Where a script turned the six boxes into editors, people write into those. */
export async function editorsAreReady(page: Page) {
  await page
    .locator('.editor-surface')
    .nth(sectionNames.length - 1)
    .waitFor()
}

async function fillSections(page: Page, { sections }: TypedModel, { lang, scripts }: Seat) {
  const t = wordsFor(lang)
  for (const name of sectionNames) {
    const box = page.getByRole('textbox', { name: t(`models:section.${name}`), exact: true })
    if (!scripts) {
      await box.fill(name === 'approach' ? `${sections[name]}\n\n- Họp công khai` : sections[name])
      continue
    }
    await box.click()
    await page.keyboard.type(sections[name])
    if (name === 'approach') {
      await page.keyboard.press('Enter')
      await page.keyboard.type('- Họp công khai')
    }
  }
}

const dotted = (rows: readonly Record<string, string>[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([cell, text]) => [`.${cell}`, text])))

/** The first row is there; each further one by the button, which keeps what is typed. */
async function fillRows(page: Page, list: string, rows: readonly Record<string, string>[], add: string) {
  for (const [index, cells] of rows.entries()) {
    const first = page.locator(`[name="${list}[${index}]${Object.keys(cells)[0]}"]`)
    if (index > 0) await page.getByRole('button', { name: add, exact: true }).click()
    await first.waitFor()
    for (const [cell, text] of Object.entries(cells)) {
      const box = page.locator(`[name="${list}[${index}]${cell}"]`)
      const isChoice = await box.evaluate((element) => element.tagName === 'SELECT')
      await (isChoice ? box.selectOption(text) : box.fill(text))
    }
  }
}

type Chosen = { name: string; mimeType: string; buffer: Buffer }

/** Chooses a photo on its page, says what it shows and sends it, by whichever of the two forms is there. */
export async function choosePhoto(page: Page, file: Chosen, alt: string, lang: Lang) {
  // A script puts its own form in the place of the plain one as soon as it runs.
  await page.waitForLoadState('networkidle')
  await page.locator('input[name=photo]').setInputFiles(file)
  await page.getByLabel(wordsFor(lang)('models:photo.alt')).fill(alt)
  await page.locator('form:has(input[name=photo]) button[type=submit]').click()
}

/** Saves the open form and goes on to its photos. */
export async function addPhoto(page: Page, photo: Buffer, alt: string, lang: Lang) {
  const t = wordsFor(lang)
  await page.getByRole('button', { name: t('models:edit.savePhotos') }).click()
  await page.waitForURL((url) => url.pathname.endsWith('/photos'))
  await choosePhoto(page, { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: photo }, alt, lang)
  await page.getByText(t('models:photo.added')).waitFor()
}
