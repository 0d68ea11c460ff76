import { spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDatabase } from './postgres/databases.ts'
import { throwAwayCluster } from './postgres/throw-away.ts'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const ENGINE = path.join(ROOT, 'server/prisma-schema-engine.mjs')
const DRIFT = [
  'migrate',
  'diff',
  '--from-migrations',
  'prisma/migrations',
  '--to-schema',
  'prisma',
  '--exit-code',
]
const NEEDS_NO_DATABASE = ['generate', 'format', 'validate', 'version']

/**
 * Prisma's own command line. Without DATABASE_URL it works on a throw-away cluster, which is right for making
 * migrations and for `drift`: whether the migrations amount to the schema (exit code 2 when not).
 */
export async function main(args: string[]) {
  const command = args[0] === 'drift' ? DRIFT : args
  const given = process.env.DATABASE_URL
  if (given || NEEDS_NO_DATABASE.includes(command[0] ?? ''))
    return prisma(command, given ?? 'postgresql://nowhere/none')
  const cluster = await throwAwayCluster()
  try {
    return await prisma(command, await ensureDatabase(cluster, 'chung_tay'))
  } finally {
    await cluster.stop()
  }
}

function prisma(args: string[], databaseUrl: string) {
  chmodSync(ENGINE, 0o755)
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  return new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
