import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { Stop } from '#server/stop.ts'
import type { RunAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { clearLeftovers } from './leftovers.ts'
import { privateDir } from './places.ts'

const MAJOR = '18'
const START_MS = 120_000

export type ClusterPlan = {
  dataDir: string
  socketDir: string
  who: RunAs
  binaries: Binaries
  /** Without durability, for clusters that live as long as one test run. */
  throwAway?: boolean
  /** A directory to delete when PostgreSQL has ended. */
  removeAfter?: string
  /** Gets what PostgreSQL says about itself: never statements or rows. */
  onLog?: (text: string) => void
}

export type Cluster = {
  url: (database: string) => string
  /** Settles when PostgreSQL has ended, whoever ended it. */
  ended: Promise<void>
  stop: () => Promise<void>
}

// Keeps PostgreSQL exactly as long as Node lives: Node's death, by SIGKILL too, closes the pipe at descriptor 3.
const WATCHDOG = `
"$@" </dev/null 3<&- & postgres=$!
trap "" INT TERM HUP
(read _ <&3; kill -INT $postgres) >/dev/null 2>&1 & watcher=$!
wait $postgres; code=$?
kill -9 $watcher 2>/dev/null
[ -n "$REMOVE_AFTER" ] && rm -rf "$REMOVE_AFTER"
exit $code`

// initdb's own defaults for these are what keeps acknowledged writes; they are named so that no later hand turns them off.
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
const HASTY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

/** Makes the data directory unless it exists; true when it was made now. */
export async function initCluster({ dataDir, who, binaries, throwAway = false }: ClusterPlan) {
  const version = path.join(dataDir, 'PG_VERSION')
  if (existsSync(version)) {
    const major = readFileSync(version, 'utf8').trim()
    if (major === MAJOR) return false
    throw new Stop(
      `${dataDir} was made by PostgreSQL ${major}, but ${MAJOR} is installed. Dump it with ${major} and restore it first.`,
    )
  }
  // Made under another name, so that a death half-way never leaves half a cluster in its place.
  const unfinished = `${dataDir}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  privateDir(unfinished, who)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const sync = throwAway ? ['--no-sync'] : []
  await run(
    binaries.initdb,
    ['-D', unfinished, '-U', 'postgres', '--auth=trust', '--no-instructions', ...locale, ...sync],
    who,
  )
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(unfinished, dataDir)
  return true
}

/** Starts PostgreSQL on a socket only; rejects with its own words when it does not come up. */
export async function startCluster(plan: ClusterPlan): Promise<Cluster> {
  const { dataDir, socketDir, who, binaries, throwAway = false } = plan
  await clearLeftovers(dataDir, socketDir)
  const settings = [
    'listen_addresses=',
    'log_min_messages=log',
    'max_connections=200',
    ...(throwAway ? HASTY : DURABLE),
  ]
  const args = ['-D', dataDir, '-p', '5432', '-k', socketDir, ...settings.flatMap((s) => ['-c', s])]
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', binaries.postgres, ...args], {
    ...who,
    cwd: '/',
    detached: true,
    env: {
      NODE_ENV: 'production',
      PATH: '/usr/local/bin:/usr/bin:/bin',
      REMOVE_AFTER: plan.removeAfter ?? '',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const lifeline = child.stdio[3] as Writable
  lifeline.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => lifeline.destroy())
  await comesUp(child, plan.onLog)
  return {
    url: (database) => socketUrl(socketDir, database),
    ended,
    stop: async () => {
      lifeline.destroy()
      await ended
    },
  }
}

export const socketUrl = (socketDir: string, database: string) =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socketDir)}`

function comesUp(child: ChildProcess, onLog: (text: string) => void = () => undefined) {
  let said = ''
  return new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Stop(`PostgreSQL did not start: ${why}\n${said.trim()}`))
    const timer = setTimeout(() => fail(`no answer in ${START_MS / 1000} s`), START_MS)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      onLog(text)
      said = (said + text).slice(-20_000)
      if (said.includes('ready to accept connections')) settle(resolve)
    })
    child.once('exit', (code) => settle(() => fail(`exit code ${code}`)))
    child.once('error', (error) => settle(() => fail(error.message)))
    function settle(then: () => void) {
      clearTimeout(timer)
      then()
    }
  })
}

function run(command: string, args: string[], who: RunAs) {
  return new Promise<void>((resolve, reject) => {
    let said = ''
    const child = spawn(command, args, { ...who, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += text.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Stop(`${path.basename(command)} failed:\n${said.trim()}`))
    })
  })
}
