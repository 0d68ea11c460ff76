import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { vietnamDate } from '#app/lib/format.ts'
import { aDraftOf, fieldsOf, send, slugIn } from '#tests/e2e/send.ts'
import { newMark, typedModel } from '#tests/e2e/typed-model.ts'
import { at, onPage, signedInAs } from '#tests/support/browser.ts'

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
  const verdicts = await withVerdicts(as, drafts.toPublish)
  const revised = await aRevisedModel(as)
  const plan = await as('editor2', (page) => aPlanOf(page, published.slug))
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
    returned,
    plan,
    grantId,
    sessionId,
    savedSearchId,
    resetLink,
    verifyLink: newcomer.link,
  }
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
  const [complete, submitted, returned] = [
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
  return { begun, complete, submitted, returned, toPublish }
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
