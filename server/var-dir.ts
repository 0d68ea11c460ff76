import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './stop.ts'

/** What this installation keeps in VAR_DIR apart from uploaded files. */
export type VarDir = { dir: string; lock: string; urlFile: string; postgres: string; postgresLog: string }

export function openVarDir(dir: string): VarDir {
  try {
    // As root, the user PostgreSQL runs as must be able to walk through to its own part.
    mkdirSync(dir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Stop(`VAR_DIR must be a directory this user may write to; ${dir} is not.`, { cause: error })
  }
  return {
    dir,
    lock: path.join(dir, 'running.lock'),
    urlFile: path.join(dir, 'database-url'),
    postgres: path.join(dir, 'postgres'),
    postgresLog: path.join(dir, 'postgres.log'),
  }
}

/** The secret made at the first start; a lost one only signs everybody out. */
export function sessionSecret({ dir }: VarDir) {
  const file = path.join(dir, 'session-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

export function noteUrl({ urlFile }: VarDir, url: string) {
  writeFileSync(urlFile, url, { mode: 0o600 })
  process.once('exit', () => rmSync(urlFile, { force: true }))
}

export function notedUrl({ urlFile }: VarDir) {
  return existsSync(urlFile) ? readFileSync(urlFile, 'utf8').trim() : undefined
}
