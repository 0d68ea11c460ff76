// Whether something made from sources is still what those sources would make.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './install.mjs'

const SCHEMA = [
  'prisma/schema.prisma',
  'prisma/models',
  'prisma.config.ts',
  'node_modules/prisma/package.json',
]
const SOURCES = [
  'app',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

export const client = { from: SCHEMA, stamp: 'app/platform/prisma/.stamp' }
export const build = { from: [...SCHEMA, ...SOURCES], stamp: 'build/.stamp' }

export function isFresh({ from, stamp }) {
  const file = path.join(ROOT, stamp)
  return existsSync(file) && readFileSync(file, 'utf8') === digest(from)
}

/** Makes the thing; a death half-way leaves it stale, never half made and fresh. */
export async function make({ from, stamp }, work) {
  const file = path.join(ROOT, stamp)
  rmSync(file, { force: true })
  const before = digest(from)
  await work()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, before)
}

/** One hash over files and whole directories of the project. */
export function digest(from) {
  const hash = createHash('sha256')
  for (const name of from)
    for (const file of filesUnder(name)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex')
}

function filesUnder(name) {
  const found = statSync(path.join(ROOT, name), { throwIfNoEntry: false })
  if (!found || name === 'app/platform/prisma' || /\.test\.tsx?$/.test(name)) return []
  if (found.isFile()) return [name]
  return readdirSync(path.join(ROOT, name))
    .sort()
    .flatMap((child) => filesUnder(`${name}/${child}`))
}
