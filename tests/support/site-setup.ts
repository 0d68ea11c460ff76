import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
    /** What the start says, and its process; none when the site ran already. */
    siteLog?: string
    sitePid?: number
  }
}

/**
 * The whole site as an operator starts it, with demo content, on a database of its own; or, for whoever is at work on
 * these tests, the one that already runs at SITE_URL. Nobody waits for it here: it comes up while the tests that need
 * no site run, and `site-ready.ts` waits before the first that does.
 */
export default async function setup(project: TestProject) {
  const running = process.env['SITE_URL']
  if (running) return project.provide('siteUrl', running)
  const home = mkdtempSync(path.join(tmpdir(), 'chung-tay-site-'))
  const port = await freePort()
  const log = path.join(home, 'start.log')
  const said = openSync(log, 'w')
  const site = spawn(process.execPath, ['server/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      VAR_DIR: path.join(home, 'var'),
      NODE_ENV: 'production',
      TZ: 'UTC',
    },
    stdio: ['ignore', said, said],
  })
  closeSync(said)
  const ended = new Promise<void>((resolve) => site.once('close', () => resolve()))
  project.provide('siteUrl', `http://127.0.0.1:${port}`)
  project.provide('siteLog', log)
  project.provide('sitePid', site.pid ?? 0)
  return async () => {
    site.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
