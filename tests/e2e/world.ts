import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { vietnamDate } from '#app/lib/format.ts'
import { aDraftOf, fieldsOf, send, sendFile, slugIn } from '#tests/e2e/send.ts'
import { newMark, phonePhoto, typedModel } from '#tests/e2e/typed-model.ts'
import { aWaitingReport, confirmPlaces } from '#tests/e2e/word-report.ts'
import { at, onPage, signedInAs } from '#tests/support/browser.ts'
import { aPdf, paperWords } from '#tests/support/papers.ts'

export const people = ['editor', 'approver', 'reviewer', 'editor2', 'admin', 'citizen'] as const
export type Who = 'guest' | 'newcomer' | (typeof people)[number]

type State = BrowserContextOptions['storageState']
export type World = Awaited<ReturnType<typeof aWorld>>

/** One of everything that has a page: somebody signed in for each part, drafts in each state, a plan, open links. */
export async function aWorld(browser: Browser) {
  const states: Partial<Record<Who, State>> = {}
  for (const name of people) states[name] = await signedInAs(browser, name)
  const as = <T>(who: Who, work: (page: Page) => Promise<T>) =>
    onPage(browser, { ...(states[who] && { storageState: states[who] }) }, work)

  const newcomer = await aNewcomer(browser)
  states.newcomer = newcomer.state
  const published = await as('guest', aModelWithLineage)
  const drafts = await as('editor', draftsOf)
  const returned = await as('approver', async (page) => {
    const reason = 'Chưa ghi phần dân tự góp trong chi phí.'
    await send(page.context().request, `/models/${drafts.returned}/return`, { version: '2', reason })
    return drafts.returned
  })
  const together = await withFiles(as, drafts.withFiles)
  const report = await as('editor', (page) => aWaitingReport(page))
  const fromWord = await as('editor', async (page) => {
    await aWaitingReport(page)
    return confirmPlaces(page)
  })
  const verdicts = await withVerdicts(as, drafts.toPublish)
  const revised = await aRevisedModel(as)
  const plan = await as('editor2', (page) => aPlanOf(page, published.slug))
  const offered = await as('editor2', (page) => anOfferTo(page, revised))
  const offer = await as('editor', (page) => firstIn(page, '/work?list=offers', /^\/offers\/([\w-]+)$/))
  const grantId = await as('admin', (page) => firstIn(page, '/roles', /^\/roles\/([\w-]+)\/end$/))
  await signedInAs(browser, 'citizen')
  const sessionId = await as('citizen', (page) =>
    firstIn(page, '/account', /^\/account\/sessions\/(?!others)([\w-]+)$/),
  )
  const savedSearchId = await as('citizen', async (page) => {
    await send(page.context().request, '/saved-searches/new?q=nuoi+bo&province=15', {})
    return firstIn(page, '/saved-searches', /^\/saved-searches\/([\w-]+)\/removal$/)
  })
  const resetLink = await as('guest', async (page) => {
    await send(page.context().request, '/reset-password', { email: newcomer.email })
    return letterLink(page, newcomer.email, '/reset-password/new')
  })
  return {
    states,
    published,
    revised,
    ...drafts,
    ...verdicts,
    ...together,
    returned,
    report,
    fromWord,
    plan,
    ...offered,
    offer,
    grantId,
    sessionId,
    savedSearchId,
    resetLink,
    verifyLink: newcomer.link,
  }
}

/** Two photos and a paper in a draft, and somebody of another unit who writes it as well. */
async function withFiles(as: As, slug: string) {
  const fileId = await as('editor', async (page) => {
    const { request } = page.context()
    const buffer = await phonePhoto()
    for (const alt of ['Đàn dê trên núi', 'Chuồng dê lợp tôn']) {
      const photo = { name: 'anh.jpg', mimeType: 'image/jpeg', buffer }
      await sendFile(request, `/models/${slug}/photos/upload`, { alt, photo })
    }
    const file = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: aPdf() }
    await send(request, `/models/${slug}/coauthors`, { email: 'editor2@chungtay.test' })
    return sendFile(request, `/models/${slug}/files/upload`, {
      ...paperWords,
      proves: 'sections.risks',
      file,
    })
  })
  const invitation = await as('editor2', async (page) => {
    const id = await firstIn(page, '/work', /^\/invitations\/([\w-]+)$/)
    const answer = { answer: 'accept', creditName: 'Lô Văn Hải', creditUnit: 'Xã Tương Dương' }
    await send(page.context().request, `/invitations/${id}`, answer)
    return id
  })
  return { fileId, invitation }
}

/** Three published models: one nobody decided upon, one sent back by a reviewer, one withdrawn. */
async function withVerdicts(as: As, toPublish: readonly string[]) {
  const [unverified, sentBack, withdrawn] = await as('approver', async (page) => {
    const slugs: string[] = []
    for (const drafted of toPublish) {
      const address = await send(page.context().request, `/models/${drafted}/publication`, { version: '2' })
      slugs.push(slugIn(address))
    }
    const reason = 'Số hộ thoát nghèo bị tính trùng; đang đối chiếu lại.'
    await send(page.context().request, `/models/${slugs[2]}/withdrawal`, { version: '1', reason })
    return slugs
  })
  await as('reviewer', (page) =>
    send(page.context().request, `/models/${sentBack}/verification`, {
      version: '1',
      decision: 'sent_back',
      'reasons.costs': 'Chưa ghi phần dân tự góp.',
      'reasons.risks': 'Nói rõ vì sao hai hộ bỏ giữa chừng.',
    }),
  )
  await as('editor', (page) => send(page.context().request, `/models/${sentBack}/draft`, {}))
  return { unverified: unverified ?? '', sentBack: sentBack ?? '', withdrawn: withdrawn ?? '' }
}

async function draftsOf(page: Page) {
  const { request } = page.context()
  const [complete, submitted, returned, withFiles] = [
    await aDraftOf(request),
    await aDraftOf(request),
    await aDraftOf(request),
    await aDraftOf(request),
  ]
  const toPublish = [await aDraftOf(request), await aDraftOf(request), await aDraftOf(request)]
  for (const slug of [submitted, returned, ...toPublish])
    await send(request, `/models/${slug}/submission`, { version: '2' })
  const { title } = typedModel('Mô hình mới đặt tên')
  const begun = slugIn(
    await send(request, '/models/new', { formKey: randomUUID(), unitCode: '02761', title }),
  )
  return { begun, complete, submitted, returned, withFiles, toPublish }
}

type As = <T>(who: Who, work: (page: Page) => Promise<T>) => Promise<T>

/** Published twice, each time otherwise, with a third text waiting and a fourth typed but not saved. */
export async function aRevisedModel(as: As): Promise<string> {
  const first = typedModel()
  const draft = await as('editor', (page) => aDraftOf(page.context().request, first))
  const published = await publishedBy(as, draft, '2')
  const second = {
    ...first,
    households: '25',
    sections: {
      ...first.sections,
      risks: 'Năm đầu mười hai con dê chết vì rét hại.\n\nNăm sau không con nào.',
    },
    steps: [...first.steps.slice(1), 'Tập huấn kỹ thuật'],
    costs: first.costs.slice(0, 1).map((row) => ({ ...row, amountVnd: '9.500.000' })),
    tags: 'dê núi, quỹ thôn',
  }
  const version = await savedAnew(as, published, second)
  await publishedBy(as, published, version)
  const waiting = await savedAnew(as, published, { ...second, summary: `${first.summary} Thêm.` })
  await as('editor', async (page) => {
    const headers = { Origin: new URL(at('/')).origin }
    const form = {
      client: randomUUID(),
      sequence: '1',
      version: waiting,
      title: 'Tên gõ dở',
      months: 'hai năm',
    }
    await page.context().request.post(at(`/models/${published}/autosave`), { form, headers })
  })
  return published
}

/** The slug a submitted and published draft goes by. */
async function publishedBy(as: As, slug: string, version: string): Promise<string> {
  await as('editor', (page) => send(page.context().request, `/models/${slug}/submission`, { version }))
  return as('approver', async (page) =>
    slugIn(await send(page.context().request, `/models/${slug}/publication`, { version })),
  )
}

/** Opens a draft upon what is published and saves this text into it; the version after that. */
function savedAnew(as: As, slug: string, model: Parameters<typeof fieldsOf>[0]): Promise<string> {
  return as('editor', async (page) => {
    const { request } = page.context()
    const field = async () => {
      await page.goto(at(`/models/${slug}/edit`))
      return page.locator('[name=version]').inputValue()
    }
    await send(request, `/models/${slug}/draft`, {})
    await send(request, `/models/${slug}/edit`, { version: await field(), ...fieldsOf(model) })
    return field()
  })
}

/** The demo model that most places replicated, and one of those plans. */
async function aModelWithLineage(page: Page) {
  const slug = await firstIn(page, '/', /^\/models\/([\w-]+)$/)
  return { slug, planId: await firstIn(page, `/models/${slug}`, /^\/replications\/([\w-]+)$/) }
}

async function aPlanOf(page: Page, slug: string): Promise<string> {
  const { request } = page.context()
  const start = {
    formKey: randomUUID(),
    unitCode: '16876',
    households: '40',
    startedOn: vietnamDate(new Date()),
  }
  const address = await send(request, `/models/${slug}/replications/new`, {
    ...start,
    adaptations: 'Thay ngô bằng sắn.',
  })
  return address.replace('/replications/', '')
}

/** A plan of this model with a report of progress, one adaptation and a failure told to officials, offered to its source. */
async function anOfferTo(page: Page, slug: string) {
  const { request } = page.context()
  const reported = await aPlanOf(page, slug)
  const plan = `/replications/${reported}`
  const today = vietnamDate(new Date())
  await send(request, `${plan}/edit`, {
    version: '1',
    hamlet: 'bản Xiêng Hương',
    households: '40',
    startedOn: today,
    'adapted[0].part': 'steps',
    'adapted[0].what': 'Tiêm phòng trước khi giao giống',
    'adapted[0].why': 'Rét đến sớm hơn',
    'foundFunding[0].source': 'policy-credit',
    'foundFunding[0].amountVnd': '90.000.000',
    'foundFunding[0].state': 'asked',
  })
  const text = 'Đã họp bản, chốt danh sách và làm chuồng.'
  await send(request, `${plan}/progress`, { formKey: randomUUID(), on: today, households: '12', text })
  const entry = await firstIn(page, plan, /\/progress\/([\w-]+)\/photos$/)
  const message = 'Ở nơi tôi làm vậy thì đàn không con nào chết rét.'
  await send(request, `${plan}/offers`, { formKey: randomUUID(), picked: 'adapted-0', message })
  const closure = { ending: 'stopped', reason: 'Dịch bệnh kéo dài, các hộ bán đàn.', reasonFor: 'officials' }
  await send(request, `${plan}/closure`, closure)
  return { reported, entry }
}

/** Somebody who has just signed up and not yet opened the letter. */
async function aNewcomer(browser: Browser) {
  const email = `${newMark()}@vidu.vn`
  const password = 'ruong bac thang xanh'
  return onPage(browser, {}, async (page) => {
    await send(page.context().request, '/sign-up', { email, name: 'Lù Thị Mai', password })
    await send(page.context().request, '/sign-in', { email, password })
    const link = await letterLink(page, email, '/verify-email')
    return { email, link, state: await page.context().storageState() }
  })
}

/** Path and query of the link in the newest letter to `email`, as the mailbox of the trial shows it. */
async function letterLink(page: Page, email: string, begins: string): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(at('/mailbox'))
    const letter = page.locator('article').filter({ hasText: email })
    const href = await letter
      .locator(`a[href*="${begins}?token="]`)
      .first()
      .getAttribute('href', { timeout: 500 })
      .catch(() => null)
    if (href) return new URL(href, at('/')).pathname + new URL(href, at('/')).search
    await page.waitForTimeout(250)
  }
  throw new Error(`no letter to ${email}`)
}

/** What the first link of this form on the page names. */
async function firstIn(page: Page, address: string, form: RegExp): Promise<string> {
  await page.goto(at(address))
  const hrefs = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const href of hrefs) {
    const found = form.exec(href)?.[1]
    if (found && found !== 'new') return found
  }
  throw new Error(`${address} has no link like ${form.source}`)
}
