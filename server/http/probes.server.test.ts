import express from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { identify } from './guards.ts'
import { readyz } from './probes.ts'

const endings: (() => void)[] = []
afterEach(() => endings.splice(0).forEach((end) => end()))

async function probe({ why = null as string | null, draining = false, headers = {} } = {}) {
  const doors = {
    whyNotReady: async () => why,
    metrics: async () => ({ contentType: '', body: '' }),
    closeAll: async () => undefined,
  }
  const app = express()
  const ask = readyz(
    async () => doors,
    () => draining,
  )
  app.use(identify, (req, res, next) => void ask(req, res).catch(next))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(() => void server.close())
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { headers })
  return [answer.status, await answer.text()]
}

test('ready when the database answers and is migrated', async () => {
  expect(await probe()).toEqual([200, 'ready\n'])
})

test('who sits on this machine is told why not, who comes through a proxy is not', async () => {
  const why = 'the database does not answer (ECONNREFUSED)'
  expect(await probe({ why })).toEqual([503, `not ready: ${why}\n`])
  expect(await probe({ why, headers: { 'X-Forwarded-For': '127.0.0.1' } })).toEqual([503, 'not ready\n'])
  expect(await probe({ draining: true })).toEqual([503, 'not ready: this process is stopping\n'])
})
