import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Stop } from './stop.ts'

/** What this installation keeps in VAR_DIR apart from uploaded files. */
export type VarDir = { dir: string; lock: string; urlFile: string; postgres: string; postgresLog: string }

/** Makes the directory where it is missing; throws `Stop` with a sentence where this user cannot write to it. */
export function openVarDir(dir: string): VarDir {
  try {
    // As root, the user PostgreSQL runs as must be able to walk through to its own part.
    makeDirs(dir, process.getuid?.() === 0 ? 0o711 : 0o700)
    // Rights alone do not say it: root has them on a read-only disk too.
    rmdirSync(mkdtempSync(path.join(dir, '.writable-')))
  } catch (error) {
    throw new Stop(
      `VAR_DIR must be a directory this user may write to; ${dir} is not (${reasonOf(error)}).`,
      {
        cause: error,
      },
    )
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

/** One level after the other: Node's own recursive way never ends where a directory denies that one can be made in it. */
function makeDirs(dir: string, mode: number) {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return
  if (path.dirname(dir) !== dir) makeDirs(path.dirname(dir), mode)
  try {
    mkdirSync(dir, { mode })
  } catch (error) {
    // Another process may have been quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!statSync(dir).isDirectory()) throw error
  }
}

const reasonOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
