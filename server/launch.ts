import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSettings } from '#app/platform/env-schema.ts'
import type { Settings } from '#app/platform/env-schema.ts'
import { ensureBuilt, ensureClient } from './build.mjs'
import { ensureUsable } from './database.ts'
import { greeting, localAddress, portComplaint } from './greeting.ts'
import { digest } from './freshness.mjs'
import { finish } from './install.mjs'
import { claim } from './lock.ts'
import { startEmbedded } from './postgres/embedded.ts'
import { keepPostgres } from './postgres/keep.ts'
import { isPrepared } from './prepared.ts'
import { say, sinceStart, step } from './steps.mjs'
import { Stop } from './stop.ts'
import { keepRunning } from './supervise.ts'
import type { Kept } from './supervise.ts'
import { noteUrl, openVarDir, sessionSecret } from './var-dir.ts'
import type { VarDir } from './var-dir.ts'
import { onChange } from './watch.ts'

const READY_MS = 120_000

type Household = {
  settings: Settings
  files: VarDir
  dev: boolean
  /** What to end, the last started first. */
  endings: (() => Promise<void>)[]
  giveUp: (sentence: string) => void
}

/** Brings everything up, keeps it up until a signal comes, takes it down in order; the exit code. */
export async function launch({ dev }: { dev: boolean }): Promise<number> {
  const settings = readSettings(process.env)
  const files = openVarDir(settings.VAR_DIR)
  const holder = claim(files.lock, 'npm start')
  if (holder)
    throw new Stop(`VAR_DIR (${files.dir}) is in use by ${holder}. End that first, or set another VAR_DIR.`)
  const complaint = await portComplaint(settings)
  if (complaint) throw new Stop(complaint)

  const { asked, giveUp } = endAsked()
  const house: Household = { settings, files, dev, endings: [], giveUp }
  const broken = bringUp(house).then(
    () => asked,
    (error: unknown) => ({ code: 1, error }),
  )
  const end = await Promise.race([asked, broken])
  if (end.code === 0) say('\nEnding …')
  for (const ending of house.endings.reverse()) await ending()
  if (end.error) throw end.error
  return end.code
}

type End = { code: number; error?: unknown }

function endAsked() {
  let settle: (end: End) => void = () => undefined
  const asked = new Promise<End>((resolve) => (settle = resolve))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => settle({ code: 0 }))
  return { asked, giveUp: (sentence: string) => settle({ code: 1, error: new Stop(sentence) }) }
}

async function bringUp(house: Household) {
  const { settings, dev, endings } = house
  await ensureClient()
  if (!dev) await ensureBuilt()
  const env = await openDatabase(house)
  await prepare(house, env)
  const [web, worker] = [keepProgram(house, 'web', env), keepProgram(house, 'worker', env)]
  endings.push(async () => void (await Promise.all([web.stop(), worker.stop()])))
  await step('Starting web and worker', () => web.spoke.then(() => ready(settings)))
  if (dev) onChange(({ server }) => void Promise.all([worker.restart(), server && web.restart()]))
  say(`\n${greeting(settings, env.DEMO === '1')}\n\nReady after ${sinceStart()}. Ctrl-C ends it.\n`)
}

/** The environment of every child: the settings, completed. */
async function openDatabase({ settings, files, dev, endings }: Household): Promise<NodeJS.ProcessEnv> {
  const embedded = !settings.DATABASE_URL
  if (settings.DATABASE_URL) await ensureUsable(settings.DATABASE_URL, { migrated: false })
  const url = settings.DATABASE_URL ?? (await step('Starting PostgreSQL', ownDatabase))
  return {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    CHUNG_TAY_LAUNCHED: '1',
    VAR_DIR: files.dir,
    DATABASE_URL: url,
    SESSION_SECRET: settings.SESSION_SECRET ?? sessionSecret(files),
    DEMO: (settings.DEMO ?? embedded) ? '1' : '0',
  }

  async function ownDatabase() {
    const started = await startEmbedded(files, (text) => say(`  Note: ${text}.`))
    endings.push(keepPostgres(started, say))
    noteUrl(files, started.url)
    return started.url
  }
}

async function prepare({ settings, endings }: Household, env: NodeJS.ProcessEnv) {
  const first = settings.DATABASE_URL ? 'no' : 'first'
  const demo = settings.DEMO === undefined ? first : settings.DEMO ? 'yes' : 'no'
  const state = digest(['app', 'server', 'prisma', 'package-lock.json'])
  if (await isPrepared(env.DATABASE_URL ?? '', { state, demo })) return
  const args = ['server/run.mjs', 'prepare', `--demo=${demo}`, `--state=${state}`]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  endings.push(async () => void child.kill())
  await finish(child, 'The database could not be prepared')
}

type Program = Kept & { spoke: Promise<void> }

function keepProgram({ dev, giveUp }: Household, name: string, env: NodeJS.ProcessEnv): Program {
  const args = ['server/run.mjs', name, ...(dev && name === 'web' ? ['--dev'] : [])]
  let heard: () => void
  const spoke = new Promise<void>((resolve) => (heard = resolve))
  // The channel is how a child says that it listens, and notices that this process died without a word.
  const start = () =>
    spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }).once(
      'message',
      heard,
    )
  return { ...keepRunning(name, start, { crashed: say, gaveUp: giveUp }), spoke }
}

async function ready(settings: Settings) {
  const deadline = Date.now() + READY_MS
  while (Date.now() < deadline) {
    const answer = await fetch(`${localAddress(settings)}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Stop(`The site did not become ready within ${READY_MS / 1000} s; its log above says why.`)
}
