import axe from 'axe-core'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { inLang } from '#app/lib/languages.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 900 }
const DEMO_PASSWORD = 'chung-tay-demo'
const PATIENCE_MS = 20_000

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: flags })
}

export const at = (address: string, lang: Lang = 'vi') =>
  new URL(inLang(address, lang), inject('siteUrl')).href

const faultsOf = new WeakMap<Page, string[]>()

/** A page that notes every script error, refused policy, broken picture and failure of the server. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const faults: string[] = []
  faultsOf.set(page, faults)
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|hydrat|Minified React/i.test(message.text()))
      faults.push(message.text())
  })
  page.on('response', (answer) => {
    if (answer.status() >= 400 && answer.request().resourceType() === 'image')
      faults.push(`picture: ${answer.url()}`)
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
  })
  return page
}

/** What went wrong on the page so far, unnoticed by whoever looked at it. */
export const faults = (page: Page): readonly string[] => faultsOf.get(page) ?? []

/** Runs `work` on a page of its own; afterwards nothing may have gone wrong behind it. A failure leaves a picture. */
export async function onPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openPage(browser, options)
  try {
    const result = await work(page)
    expect(faults(page)).toEqual([])
    return result
  } catch (error) {
    throw await illustrated(error, page)
  } finally {
    await page.context().close()
  }
}

async function illustrated(error: unknown, page: Page): Promise<unknown> {
  const file = path.join(scratch(), 'failed.png')
  const taken = await page.screenshot({ path: file, fullPage: true }).catch(() => null)
  if (error instanceof Error)
    error.message += `\n(on ${page.url()}${taken ? `, see ${file}` : ''}; ${faults(page).join('; ')})`
  return error
}

/** Signs in through the form as one of the demo accounts, and waits until the person's name is shown. */
export async function signIn(page: Page, name: string, lang: Lang = 'vi') {
  await page.goto(at('/sign-in', lang))
  await fillSignIn(page, name, lang)
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** The sign-in form that is shown, wherever it leads. */
export async function fillSignIn(page: Page, name: string, lang: Lang = 'vi') {
  const t = wordsFor(lang)
  const form = page.getByRole('main')
  await form.getByLabel(t('accounts:field.email')).fill(`${name}@chungtay.test`)
  await form.getByLabel(t('accounts:field.password')).fill(DEMO_PASSWORD)
  await form.getByRole('button', { name: t('accounts:signIn.submit') }).click()
}

type State = NonNullable<BrowserContextOptions['storageState']>

/** What a browser remembers once `name` is signed in, to begin pages with. */
export function signedInAs(browser: Browser, name: string): Promise<State> {
  return onPage(browser, {}, async (page) => {
    await signIn(page, name)
    return page.context().storageState()
  })
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Finder = (only?: readonly string[]) => Promise<string[]>

/** What axe finds on the page, as short sentences; nothing on a good page. Scripts of the page may be off. */
export const axeFinds = (page: Page): Promise<string[]> => withAxe(page, (find) => find())

/** Reads axe into the page once, for `work` to ask it several times: for all rules, or for those with these ids. */
export async function withAxe<T>(page: Page, work: (find: Finder) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: false })
  const { frameTree } = await session.send('Page.getFrameTree')
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }
  await evaluate(`${axe.source}; null`)
  try {
    return await work(async (only = rules) => (await evaluate(asking(only))) as string[])
  } finally {
    await session.detach()
  }
}

const asking = (only: readonly string[]) =>
  `axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'], preload: false, iframes: false })
    .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')
      + ' (' + [...n.any, ...n.all, ...n.none].map((c) => c.message).join('; ').slice(0, 200) + ')').join(', ')))`

/** The words somebody sees in the page's main part, once all of it has come. */
export async function mainText(page: Page): Promise<string> {
  await page.waitForLoadState('domcontentloaded')
  return page.getByRole('main').innerText()
}

/** How far the page runs over its right edge, in pixels; 0 on a page that fits. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}

/** Waits until it is so. Unlike `expect.poll` it works in tests that run side by side. */
export async function until(isSo: () => Promise<boolean>) {
  const end = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not so after ${PATIENCE_MS / 1000} s: ${String(isSo)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A folder for what a test downloads or makes. */
export function scratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'chung-tay-browser-'))
}
