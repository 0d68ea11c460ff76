import { readFileSync } from 'node:fs'
import { beforeAll, inject } from 'vitest'

const READY_MS = 170_000
const LAST_WORDS = 5_000

beforeAll(async () => {
  const until = Date.now() + READY_MS
  while (!(await answers())) {
    if (!runs()) throw new Error(`the site did not start\n${lastWords()}`)
    if (Date.now() > until)
      throw new Error(`the site was not ready after ${READY_MS / 1000} s\n${lastWords()}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}, 180_000)

async function answers(): Promise<boolean> {
  const answer = await fetch(`${inject('siteUrl')}/readyz`).catch(() => null)
  return answer?.ok ?? false
}

function runs(): boolean {
  const pid = inject('sitePid')
  if (!pid) return true
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function lastWords(): string {
  const log = inject('siteLog')
  return log ? readFileSync(log, 'utf8').slice(-LAST_WORDS) : ''
}
