import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { register } from 'prom-client'
import { ensureBuilt } from '#server/build.mjs'
import { site } from '#server/http/site.ts'
import { claim, release } from '#server/lock.ts'

/** Where the tests' settings say the site is, whatever port it got. */
export const ORIGIN = 'http://localhost:3000'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
/** A header given as the empty text is left out. */
export type Question = {
  method?: string
  headers?: Record<string, string>
  body?: string | undefined
  cookie?: string | undefined
}

export type Site = {
  ask: (address: string, question?: Question) => Promise<Answer>
  build: ServerBuild
}

let opened: Promise<Site> | undefined

/**
 * The built application behind its real front, on the database of this process; its files share one. It ends with the
 * process.
 */
export function openSite(): Promise<Site> {
  return (opened ??= newSite())
}

async function newSite(): Promise<Site> {
  await upToDate()
  // The bundle brings its own copy of the module that names the process's metrics, and none may be named twice.
  register.clear()
  process.env['NODE_ENV'] = 'production'
  const file = pathToFileURL(path.resolve('build/server/index.js')).href
  const build = (await import(/* @vite-ignore */ file)) as ServerBuild
  const server = createServer(
    site({ build: async () => build, dev: false, isDraining: () => false }) as RequestListener,
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { ask: askerOf(server), build }
}

// Test files run side by side, and two builds at once would tread on each other.
async function upToDate() {
  const lock = path.resolve('node_modules/.tests-build.lock')
  while (claim(lock, 'tests') !== undefined) await new Promise((resolve) => setTimeout(resolve, 300))
  await ensureBuilt().finally(() => release(lock))
}

function askerOf(server: Server): Site['ask'] {
  const { port } = server.address() as AddressInfo
  return (address, { method = 'GET', headers = {}, body, cookie } = {}) =>
    new Promise((resolve, reject) => {
      const sent = {
        Host: 'localhost:3000',
        ...(method === 'GET' || method === 'HEAD'
          ? {}
          : { Origin: ORIGIN, 'Content-Length': String(Buffer.byteLength(body ?? '')) }),
        ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...(cookie && { Cookie: cookie }),
        ...headers,
      }
      const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''))
      const asked = request({ host: '127.0.0.1', port, method, path: address, headers: given }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString('latin1'),
          }),
        )
      })
      asked.once('error', reject)
      asked.end(body)
    })
}

/** An answer without what differs between any two: date, request id, nonce. */
export function comparable({ status, headers, body }: Answer) {
  const { date: _date, 'x-request-id': requestId, ...rest } = headers
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none'
  const plain = (text: string) => text.replaceAll(nonce, 'NONCE').replaceAll(String(requestId), 'REQUEST')
  const kept = Object.entries(rest).map(([name, value]) => [name, plain(String(value))])
  return { status, headers: Object.fromEntries(kept) as Record<string, string>, body: plain(body) }
}

type Found = { id: string; address: string; acts: boolean; reads: boolean }

/** Every route of the build that has an address, with what it answers to. */
export function routesOf(build: ServerBuild): Found[] {
  return Object.values(build.routes).flatMap((route) => {
    if (!route || route.id === 'root' || route.path === '*') return []
    const address = `/${route.path ?? ''}`.replace(/^\/:lang\?\/?/, '/')
    return [
      { id: route.id, address, acts: Boolean(route.module.action), reads: Boolean(route.module.loader) },
    ]
  })
}
