// npm run check: everything about the code that needs no running site, one line a step.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureClient } from './build.mjs'
import { ensureInstalled, finish, ROOT } from './install.mjs'
import { explain, say, seconds } from './steps.mjs'

const STEPS = {
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', '.'],
  boundaries: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--output-type',
    'err',
    'app',
    'server',
    'tests',
  ],
  'unused code': ['knip/bin/knip.js', '--no-progress'],
  'schema drift': ['../server/prisma.mjs', 'drift'],
}

process.chdir(ROOT)
await ensureInstalled()
await ensureClient()
const complaints = []
for (const [name, [script, ...args]] of Object.entries(STEPS)) {
  const began = performance.now()
  const complaint = await run(path.join('node_modules', script), args)
  say(`${complaint ? '✗' : '✓'} ${name} (${seconds(performance.now() - began)})`)
  if (complaint) complaints.push(complaint)
}
for (const complaint of complaints) explain(complaint)
process.exitCode = complaints.length > 0 ? 1 : 0

function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  return finish(child, `${path.basename(script)} found something`).then(
    () => undefined,
    (error) => error,
  )
}
