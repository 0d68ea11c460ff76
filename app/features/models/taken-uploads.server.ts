import { createHash } from 'node:crypto'
import { DAY_MS } from '#app/features/accounts/rules.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

const KEPT_MS = 30 * DAY_MS

/** One upload with all its attempts: the key its sender gave it, and what it held. */
export type Attempt = { key: string; digest: string }

export type Upload = { bytes: Uint8Array; key?: string | undefined }

/** Null for an upload that came without a key: each of those stands for itself. */
export function attemptOf({ bytes, key }: Upload, words: readonly string[]): Attempt | null {
  if (!key) return null
  const digest = createHash('sha256').update(JSON.stringify(words)).update(bytes).digest('hex')
  return { key, digest }
}

/** The file an earlier attempt of this upload was taken as, even if somebody has taken that out of the draft since. */
export async function takenBefore(tx: Tx, modelId: string, attempt: Attempt | null): Promise<string | null> {
  if (!attempt) return null
  const where = { modelId_key_digest: { modelId, ...attempt } }
  const row = await tx.takenUpload.findUnique({ where, select: { fileId: true } })
  return row?.fileId ?? null
}

/** Writes down that it was taken; to be called under the model's lock, in the transaction that takes it. */
export async function markTaken(
  tx: Tx,
  modelId: string,
  attempt: Attempt | null,
  fileId: string,
  now: Date,
): Promise<void> {
  if (attempt) await tx.takenUpload.create({ data: { modelId, ...attempt, fileId, at: now } })
}

/** Removes what nobody will send again. */
export async function forgetTakenUploads(now = new Date()): Promise<void> {
  await db.takenUpload.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } })
}
