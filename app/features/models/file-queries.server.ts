import { db } from '#app/platform/db.server.ts'

/** What kind of paper is stored under an id, whoever asks; null when none is. */
export function paperOf(fileId: string) {
  return db.modelFile.findUnique({ where: { id: fileId }, select: { kind: true } })
}
