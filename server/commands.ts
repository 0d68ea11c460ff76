import { existsSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from '#app/platform/env-schema.ts'
import { ensureClient } from './build.mjs'
import { databaseFor } from './database.ts'
import { Stop } from './stop.ts'
import { openVarDir, sessionSecret } from './var-dir.ts'

export const COMMANDS = [
  'web',
  'worker',
  'migrate',
  'prepare',
  'admin',
  'places-import',
  'places-load',
  'import-models',
  'import-profiles',
  'search-rebuild',
  'search-setup',
  'search-diff',
  'search-eval',
  'search-bench',
  'demo-load',
  'backup',
  'restore',
] as const
// These look after the embedded database's files themselves, or need a database of their own.
const HANDS_ON = ['backup', 'restore', 'search-eval', 'search-bench']

type Command = { main: (args: string[]) => Promise<number | void> }

/** Runs `server/<name>.ts` with a complete environment; its exit code. */
export async function runCommand(name: string, args: string[]): Promise<number> {
  const file = path.join(import.meta.dirname, `${name}.ts`)
  if (!(COMMANDS as readonly string[]).includes(name) || !existsSync(file)) {
    throw new Stop(`There is no command "${name}". There are: ${COMMANDS.join(', ')}.`)
  }
  if (HANDS_ON.includes(name)) return runMain(file, args)
  const launched = process.env.CHUNG_TAY_LAUNCHED === '1'
  if (!launched) await ensureClient()
  const settings = readSettings(process.env)
  const database = await databaseFor(settings, name)
  try {
    process.env.NODE_ENV ??= 'production'
    process.env.DATABASE_URL = database.url
    process.env.SESSION_SECRET = settings.SESSION_SECRET ?? sessionSecret(openVarDir(settings.VAR_DIR))
    process.env.DEMO ||= database.embedded ? '1' : '0'
    return await runMain(file, args)
  } finally {
    await database.close()
  }
}

async function runMain(file: string, args: string[]) {
  const { main } = (await import(file)) as Command
  return (await main(args)) ?? 0
}
