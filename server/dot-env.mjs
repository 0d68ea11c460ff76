import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './install.mjs'

/** Settings from `.env`, when there is one; what the environment already says wins. */
export function loadDotEnv() {
  const file = path.join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
