import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { env } from '#app/platform/env.server.ts'
import { WrongSetting } from '#app/platform/env-schema.ts'
import { log } from '#app/platform/log.server.ts'
import { askedToStop, exitOnFault } from './faults.ts'
import { drainable } from './http/drain.ts'
import { doorsOf, site } from './http/site.ts'
import { Stop } from './stop.ts'
import { openVarDir } from './var-dir.ts'

const HARD_STOP_MS = 25_000

// Against clients that hold connections open by sending a byte now and then; bodies are watched in http/whole-body.ts,
// so that a photo may take its time on a slow line.
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 900_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}
const SILENT_SOCKET_MS = 60_000

/** Serves the site until asked to stop; `--dev` serves it from source, with reload. */
export async function main(args: string[]) {
  exitOnFault()
  const stopped = askedToStop()
  // From the first start on, so that a backup by `tar` finds it before the first picture is there.
  mkdirSync(path.join(openVarDir(env.VAR_DIR).dir, 'files'), { recursive: true, mode: 0o700 })
  const server = createServer(patience)
  server.setTimeout(SILENT_SOCKET_MS)
  const { drain, isDraining } = drainable(server)
  const source = args.includes('--dev') ? await fromSource(server) : await fromBuild()
  server.on('request', site({ ...source, isDraining }) as RequestListener)
  await listen(server)
  process.send?.('listening')
  log.info({ host: env.HOST, port: env.PORT }, 'web ready')

  const why = await stopped
  log.info({ why }, 'web stops')
  setTimeout(() => process.exit(0), HARD_STOP_MS).unref()
  await drain()
  await source.close()
  await (await doorsOf(source.build)).closeAll()
}

async function fromBuild() {
  const file = path.resolve('build/server/index.js')
  if (!existsSync(file)) throw new Stop('There is no build yet. Run: npm run build')
  const build = (await import(pathToFileURL(file).href)) as ServerBuild
  return { build: async () => build, dev: false, close: async () => undefined }
}

async function fromSource(server: Server) {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
  const build = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  return { build, dev: true, vite: vite.middlewares, close: () => vite.close() }
}

function listen(server: Server) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken ? new WrongSetting([`PORT must be free, but ${env.PORT} is taken by another program.`]) : error,
      )
    })
    server.listen(env.PORT, env.HOST, resolve)
  })
}
