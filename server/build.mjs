// npm run build
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, client, isFresh, make } from './freshness.mjs'
import { finish, ROOT } from './install.mjs'
import { explain, step } from './steps.mjs'

/** Generates the database client from the schema unless it is up to date. */
export async function ensureClient() {
  if (isFresh(client)) return
  await step('Generating the database client', () =>
    make(client, () => finish(node(['server/prisma.mjs', 'generate']), 'prisma generate failed')),
  )
}

/** Builds pages and server bundle unless they are up to date. */
export async function ensureBuilt() {
  if (!isFresh(build)) await buildAll()
}

async function buildAll() {
  const remix = 'node_modules/@remix-run/dev/dist/cli.js'
  await step('Building', () => make(build, () => finish(node([remix, 'vite:build']), 'The build failed')))
}

function node(args) {
  const env = { ...process.env, NODE_ENV: 'production' }
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

if (import.meta.url === pathToFileURL(path.resolve(process.argv[1] ?? '')).href) {
  try {
    await ensureClient()
    await buildAll()
  } catch (error) {
    process.exitCode = explain(error)
  }
}
