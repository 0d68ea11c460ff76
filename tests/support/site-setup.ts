import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
  }
}

const READY_MS = 150_000

/**
 * The whole site as an operator starts it, with demo content, on a database of its own; or, for whoever is at work on
 * these tests, the one that already runs at SITE_URL.
 */
export default async function setup(project: TestProject) {
  const running = process.env['SITE_URL']
  if (running) return project.provide('siteUrl', running)
  const home = mkdtempSync(path.join(tmpdir(), 'chung-tay-site-'))
  const port = await freePort()
  const site = spawn(process.execPath, ['server/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      VAR_DIR: home,
      NODE_ENV: 'production',
      TZ: 'UTC',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [site.stdout, site.stderr])
    stream.on('data', (chunk) => (said = (said + chunk).slice(-20_000)))
  const ended = new Promise<void>((resolve) => site.once('close', () => resolve()))

  const url = `http://127.0.0.1:${port}`
  await Promise.race([
    ready(url),
    ended.then(() => Promise.reject(new Error(`the site did not start\n${said}`))),
  ])
  project.provide('siteUrl', url)
  return async () => {
    site.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
}

async function ready(url: string) {
  const until = Date.now() + READY_MS
  while (Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`the site was not ready after ${READY_MS / 1000} s`)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
