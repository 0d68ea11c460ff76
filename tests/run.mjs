// npm test: every test, from a bare clone on. `--only unit,integration` runs some of the projects.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, ensureClient } from '../server/build.mjs'
import { ensureInstalled, ROOT, tooOld } from '../server/install.mjs'
import { explain, say } from '../server/steps.mjs'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const options = { only: { type: 'string', default: 'unit,integration,browser' } }
const { values, positionals } = parseArgs({ options, allowPositionals: true })

process.chdir(ROOT)
try {
  const sentence = tooOld()
  if (sentence) throw Object.assign(new Error(sentence), { name: 'Stop' })
  await ensureInstalled()
  await ensureClient()
  process.exitCode = await runTests(projectsToRun())
} catch (error) {
  process.exitCode = explain(error)
  say('0 passed, 1 failed')
}

function projectsToRun() {
  const wanted = values.only.split(',')
  if (!wanted.includes('browser') || chromium()) return wanted
  if (process.env.CI === 'true') {
    throw Object.assign(new Error('The browser tests need Chromium: install it, or name it in CHROMIUM.'), {
      name: 'Stop',
    })
  }
  say('The browser tests are left out: there is no Chromium here. Install it, or name it in CHROMIUM.')
  return wanted.filter((name) => name !== 'browser')
}

function chromium() {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return BROWSERS.find((file) => existsSync(file))
}

async function runTests(projects) {
  if (projects.includes('browser')) await ensureBuilt()
  const scratch = mkdtempSync(path.join(tmpdir(), 'chung-tay-tests-'))
  const report = path.join(scratch, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), ...reporters, ...positionals]
  const code = await vitest(args)
  const { passed, failed } = counted(report, code)
  rmSync(scratch, { recursive: true, force: true })
  say(`${passed} passed, ${failed} failed`)
  return code || (failed > 0 ? 1 : 0)
}

function vitest(args) {
  const env = { ...process.env, NODE_ENV: 'test', ...(chromium() && { CHROMIUM: chromium() }) }
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    env,
    stdio: 'inherit',
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** A file that does not even load has no test to fail, and a run that breaks off none at all: each counts as one. */
function counted(report, code) {
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] }
  const files = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !hasFailure(assertionResults),
  )
  const failed = (found.numFailedTests ?? 0) + files.length
  return { passed: found.numPassedTests ?? 0, failed: failed === 0 && code !== 0 ? 1 : failed }
}

function hasFailure(results) {
  return results.some(({ status }) => status === 'failed')
}
