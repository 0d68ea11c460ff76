import { rm } from 'node:fs/promises'
import { db } from '#app/platform/db.server.ts'
import { filesWrittenBefore } from '#app/platform/files.server.ts'

const DAY_MS = 86_400_000
const AT_ONCE = 1_000

/**
 * Removes files that no row knows, which a crash between a file and its row leaves behind; how many went. Within a day
 * of being written a file may still be on its way to its row.
 */
export async function forgetStrayFiles(now = new Date()): Promise<number> {
  const found = await filesWrittenBefore(new Date(now.getTime() - DAY_MS))
  const known = await knownOf([...found.keys()])
  // Files of which not one is known belong to another database, and somebody mistook a setting.
  if (known.size === 0) return 0
  const stray = [...found].flatMap(([fileId, files]) =>
    files.filter((file) => !known.has(fileId) || file.endsWith('.part')),
  )
  for (const file of stray) await rm(file, { force: true })
  return stray.length
}

async function knownOf(fileIds: string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < fileIds.length; from += AT_ONCE) {
    const id = { in: fileIds.slice(from, from + AT_ONCE) }
    const rows = await Promise.all([
      db.storedFile.findMany({ where: { id }, select: { id: true } }),
      db.modelFile.findMany({ where: { id }, select: { id: true } }),
    ])
    for (const row of rows.flat()) known.add(row.id)
  }
  return known
}
