import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunAs } from './account.ts'

const SHARED_HOME = '/var/lib/chung-tay'
// The kernel's limit is 107 bytes on Linux and 103 on macOS, counted with the file name Postgres appends.
const SOCKET_PATH_BYTES = 100

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Whether that user can walk down to the directory (its nearest existing ancestor, when it is still to be made). */
export function canReach(dir: string, who: RunAs) {
  if (who.uid === undefined) return true
  let existing = path.resolve(dir)
  while (!lstatSync(existing, { throwIfNoEntry: false })) existing = path.dirname(existing)
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', existing], { ...who, cwd: '/' }).status === 0
}

/** A directory of ours that every user can walk into, for what lies out of Postgres's reach (a project under /root). */
export function sharedHome(name: string) {
  const dir = path.join(SHARED_HOME, name)
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  return dir
}

export function privateDir(dir: string, who: RunAs) {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (who.uid !== undefined && who.gid !== undefined) chownSync(dir, who.uid, who.gid)
  chmodSync(dir, 0o700)
  return dir
}

/**
 * Where the socket of the cluster in `dataDir` lies: always the same place, so that a restarted cluster keeps its address.
 * Under the system's temporary directory it must be provably ours, since anyone may create names there.
 */
export function socketDirFor(dataDir: string, who: RunAs) {
  const beside = `${dataDir}-socket`
  if (Buffer.byteLength(beside) + '/.s.PGSQL.5432'.length <= SOCKET_PATH_BYTES) return privateDir(beside, who)
  const short = path.join(tmpdir(), `chung-tay-${shortHash(dataDir)}`)
  const found = lstatSync(short, { throwIfNoEntry: false })
  const own = found?.isDirectory() && [who.uid, process.getuid?.()].includes(found.uid)
  if (found && !own) return privateDir(mkdtempSync(path.join(tmpdir(), 'chung-tay-')), who)
  return privateDir(short, who)
}
