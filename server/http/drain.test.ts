import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { drainable } from './drain.ts'

const ASK = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'
const sockets: Socket[] = []
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()))

async function slowServer() {
  const server = createServer()
  const { drain, isDraining } = drainable(server)
  const seen: (() => void)[] = []
  server.on('request', (_req, res) => seen.push(() => res.end('answered')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { drain, isDraining, seen, open: () => client(port) }
}

async function client(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  sockets.push(socket)
  let heard = ''
  socket.on('data', (text: string) => (heard += text)).on('error', () => undefined)
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  return { ask: () => socket.write(ASK), heard: () => heard, closed }
}

test('an answer under way is finished and closes its connection; an idle connection gets nothing more', async () => {
  const site = await slowServer()
  const [busy, idle, fresh] = [await site.open(), await site.open(), await site.open()]
  idle.ask()
  await expect.poll(() => site.seen.length).toBe(1)
  site.seen[0]?.()
  await expect.poll(idle.heard).toContain('answered')
  busy.ask()
  await expect.poll(() => site.seen.length).toBe(2)

  const drained = site.drain()
  expect(site.isDraining()).toBe(true)
  await Promise.all([idle.closed, fresh.closed])
  busy.ask()
  site.seen[1]?.()
  await Promise.all([busy.closed, drained])

  expect(busy.heard()).toContain('Connection: close')
  expect(busy.heard().match(/answered/g)).toHaveLength(1)
  expect(site.seen).toHaveLength(2)
})
