// Runs before there are any packages, so only Node's own modules may be imported here.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { step } from './steps.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const OLDEST = [20, 19]
const STAMP = path.join(ROOT, 'node_modules/.chung-tay-stamp')
const INSTALLED = path.join(ROOT, 'node_modules/.package-lock.json')

/** The sentence to stop with when this Node is too old, else undefined. */
export function tooOld(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined
  return `Node ${OLDEST.join('.')} or newer is needed; this is Node ${version}. Install a newer one from https://nodejs.org and start again.`
}

/** Installs the packages of package-lock.json unless exactly they are there. */
export async function ensureInstalled() {
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  if (!sameTree(JSON.parse(lock))) await step('Installing packages (a minute or two)', installAll)
  writeFileSync(STAMP, wanted)
}

/** npm's own note of what it installed, held against the lock file; optional packages of other platforms are absent. */
function sameTree(lock) {
  if (!existsSync(INSTALLED)) return false
  const there = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages
  const { '': _root, ...wanted } = lock.packages
  const none = Object.keys(there).every((name) => name in wanted)
  return (
    none &&
    Object.entries(wanted).every(
      ([name, entry]) => there[name]?.version === entry.version || (!there[name] && entry.optional),
    )
  )
}

function installAll() {
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const viaNpm = process.env.npm_execpath?.endsWith('.js')
  const [command, args] = viaNpm ? [process.execPath, [process.env.npm_execpath, ...words]] : ['npm', words]
  return finish(spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }), 'npm ci failed')
}

/** Waits for a child, keeping what it says for the case that it fails. */
export function finish(child, complaint) {
  let said = ''
  const withUs = () => child.kill()
  process.once('exit', withUs)
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return new Promise((resolve, reject) => {
    const fail = (why) =>
      reject(Object.assign(new Error(`${complaint} (${why}).\n${said.trim()}`), { name: 'Stop' }))
    child.once('error', (error) => fail(error.message))
    child.once('close', (code, signal) => {
      process.removeListener('exit', withUs)
      if (code === 0) resolve()
      else fail(signal ?? `exit code ${code}`)
    })
  })
}
