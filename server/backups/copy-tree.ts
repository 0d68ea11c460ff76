import { createHash } from 'node:crypto'
import { mkdir, open, readdir } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { RunAs } from '#server/postgres/account.ts'

/** SHA-256 of files by their path below one directory, with `/` between its parts. */
export type Sums = Map<string, string>

// Flushing one file after the other, most of the time would be spent waiting for the disk.
const TOGETHER = 16

type Copying = {
  /** Told the path below the source; false leaves the file or directory out. */
  wanted?: (name: string) => boolean
  /** Who is to own the copy. */
  owner?: RunAs
  /** A file may vanish while the source is in use; a backup being put back must be whole. */
  mayVanish?: boolean
}

/** Copies a directory with all below it, every file flushed to disk, for its owner's eyes only; the hashes of what was written. */
export async function copyTree(from: string, to: string, how: Copying = {}): Promise<Sums> {
  const sums: Sums = new Map()
  await copyLevel('')
  return sums

  async function copyLevel(below: string) {
    const entries = await present(readdir(path.join(from, below), { withFileTypes: true }), how)
    if (!entries) return
    const target = path.join(to, below)
    await mkdir(target, { recursive: true, mode: 0o700 })
    const wanted = entries
      .map((entry) => ({ entry, name: path.posix.join(below, entry.name) }))
      .filter(({ name }) => how.wanted?.(name) !== false)
    const files = wanted.filter(({ entry }) => entry.isFile()).map(({ name }) => name)
    for (let at = 0; at < files.length; at += TOGETHER)
      await allOf(files.slice(at, at + TOGETHER).map(copyInto))
    for (const { entry, name } of wanted) if (entry.isDirectory()) await copyLevel(name)
    await settle(target, how.owner)
  }

  async function copyInto(name: string) {
    const sum = await copyFile(path.join(from, name), path.join(to, name), how)
    if (sum !== undefined) sums.set(name, sum)
  }
}

/** Like Promise.all, but nothing is still under way when it fails. */
async function allOf(works: Promise<void>[]) {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/** The hash of what was written; undefined when the source vanished and may. */
export async function copyFile(from: string, to: string, how: Copying = {}) {
  const source = await present(open(from, 'r'), how)
  if (!source) return undefined
  try {
    return await written(to, source.createReadStream({ autoClose: false }), how.owner)
  } finally {
    await source.close()
  }
}

function present<T>(opening: Promise<T>, { mayVanish }: Copying) {
  return opening.catch((error: NodeJS.ErrnoException) => {
    if (mayVanish && error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Writes a new file, flushed to disk; the hash of its content. */
export function writeSynced(to: string, content: string | Uint8Array) {
  return written(to, [Buffer.from(content)])
}

export async function syncDirectory(dir: string) {
  await withHandle(dir, 'r', (handle) => handle.sync())
}

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>

async function written(to: string, chunks: Chunks, owner: RunAs = {}) {
  const hash = createHash('sha256')
  await withHandle(to, 'wx', async (target) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      await target.writeFile(chunk)
    }
    if (owner.uid !== undefined && owner.gid !== undefined) await target.chown(owner.uid, owner.gid)
    await target.sync()
  })
  return hash.digest('hex')
}

async function settle(dir: string, owner: RunAs = {}) {
  await withHandle(dir, 'r', async (handle) => {
    if (owner.uid !== undefined && owner.gid !== undefined) await handle.chown(owner.uid, owner.gid)
    await handle.sync()
  })
}

async function withHandle(file: string, flags: string, work: (handle: FileHandle) => Promise<void>) {
  const handle = await open(file, flags, 0o600)
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}
