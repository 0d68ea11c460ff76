import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Request, Response } from 'express'
import { afterEach, expect, test } from 'vitest'
import { admission } from './admission.ts'
import { cutSlowBodies } from './whole-body.ts'

const narrow = { atOnce: 1, waiting: 1, patienceMs: 5_000 }
const lanes = {
  'guest reads': narrow,
  'guest writes': narrow,
  'person reads': narrow,
  'person writes': narrow,
}
const PERSON = 'Cookie: theme=x; session=abc\r\n'
const endings: (() => void)[] = []
afterEach(() => endings.splice(0).forEach((end) => end()))

/** A site whose pages wait until they are told to answer; with what each read of its body. */
async function slowSite({ slowMs = 20_000 } = {}) {
  const app = express()
  const seen: { url: string; body: string; answer: () => void }[] = []
  const page = async (req: Request, res: Response) => {
    let body = ''
    if (req.method === 'POST') for await (const chunk of req) body += String(chunk)
    await new Promise<void>((resolve) => seen.push({ url: req.originalUrl, body, answer: resolve }))
    res.send(`answered ${req.originalUrl}`)
  }
  app.use(cutSlowBodies(slowMs, 1_000), admission(page, lanes))
  const server = createServer(app).listen(0, '127.0.0.1')
  endings.push(() => (server.closeAllConnections(), void server.close()))
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { seen, visit: () => visitor(port) }
}

async function visitor(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  endings.push(() => socket.destroy())
  let heard = ''
  socket.on('data', (text: string) => (heard += text)).on('error', () => undefined)
  await once(socket, 'connect')
  const ask = (path: string, more = '') => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`)
  const post = (path: string, length: number, body: string, more = '') =>
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n${more}\r\n${body}`)
  return {
    ask,
    post,
    send: (text: string) => socket.write(text),
    heard: () => heard,
    leave: () => socket.destroy(),
  }
}

test('beyond what is at work and what waits, a guest is turned away at once; people signed in are not', async () => {
  const site = await slowSite()
  const [first, second, third, person] = [
    await site.visit(),
    await site.visit(),
    await site.visit(),
    await site.visit(),
  ]
  first.ask('/1')
  await expect.poll(() => site.seen.length).toBe(1)
  second.ask('/2')
  third.ask('/3')
  await expect.poll(() => second.heard() + third.heard()).toContain('HTTP/1.1 503')
  expect(second.heard() + third.heard()).toContain('Retry-After: 2')
  person.ask('/mine', PERSON)
  await expect.poll(() => site.seen.at(-1)?.url).toBe('/mine')
  site.seen.forEach(({ answer }) => answer())
  await expect.poll(first.heard).toContain('answered /1')
  await expect.poll(() => site.seen.length).toBe(3)
})

test('the API is turned away in its own form', async () => {
  const site = await slowSite()
  for (const path of ['/api/v1/a', '/api/v1/b']) (await site.visit()).ask(path)
  await expect.poll(() => site.seen.length).toBe(1)
  const third = await site.visit()
  await expect
    .poll(() => {
      if (third.heard() === '') third.ask('/api/v1/c')
      return third.heard()
    })
    .toContain('application/problem+json')
})

test('many questions on one connection are worked on one by one and keep nobody else out', async () => {
  const site = await slowSite()
  const [greedy, modest] = [await site.visit(), await site.visit()]
  for (let at = 0; at < 10; at += 1) greedy.ask(`/greedy/${at}`)
  await expect.poll(() => site.seen.length).toBe(1)
  modest.ask('/modest')
  await new Promise((resolve) => setTimeout(resolve, 100))
  site.seen[0]?.answer()
  await expect.poll(() => site.seen.map(({ url }) => url)).toContain('/modest')
  expect(modest.heard()).toBe('')
})

test('nothing is begun for whoever left while waiting', async () => {
  const site = await slowSite()
  const [first, second, third] = [await site.visit(), await site.visit(), await site.visit()]
  first.ask('/1')
  await expect.poll(() => site.seen.length).toBe(1)
  second.ask('/2')
  await new Promise((resolve) => setTimeout(resolve, 100))
  second.leave()
  await new Promise((resolve) => setTimeout(resolve, 100))
  third.ask('/3')
  await new Promise((resolve) => setTimeout(resolve, 100))
  site.seen[0]?.answer()
  await expect.poll(() => site.seen.map(({ url }) => url)).toEqual(['/1', '/3'])
})

test('a body that comes slowly keeps nobody waiting, and reaches the page whole', async () => {
  const site = await slowSite()
  const [slow, quick] = [await site.visit(), await site.visit()]
  slow.post('/slow', 10, 'hello', PERSON)
  await new Promise((resolve) => setTimeout(resolve, 100))
  quick.post('/quick', 5, 'there', PERSON)
  await expect.poll(() => site.seen).toMatchObject([{ url: '/quick', body: 'there' }])
  site.seen[0]?.answer()
  slow.send('world')
  await expect.poll(() => site.seen[1]).toMatchObject({ url: '/slow', body: 'helloworld' })
})

test('a body that stops coming is cut off', async () => {
  const site = await slowSite({ slowMs: 100 })
  const slow = await site.visit()
  slow.post('/slow', 100_000, 'x')
  const drip = setInterval(() => slow.send('x'), 20)
  await expect.poll(slow.heard, { timeout: 5_000 }).toContain('HTTP/1.1 408')
  clearInterval(drip)
  expect(slow.heard()).toContain('Connection: close')
  expect(site.seen).toEqual([])
})
