import { PrismaPg } from '@prisma/adapter-pg'
import { Refusal } from '#app/lib/errors.ts'
import { pool } from '#app/platform/pool.server.ts'
import { Prisma, PrismaClient } from '#app/platform/prisma/client.ts'

export const db = new PrismaClient({ adapter: new PrismaPg(pool) })

export type Tx = Prisma.TransactionClient

/** Anything reads can be made on: the client itself or an open transaction. */
export type Reader = Tx

/** The only way to open a transaction. Nothing slow belongs inside: no mail, hashing, upload or HTTP. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>, limitMs = 10_000): Promise<T> {
  return db.$transaction(work, { timeout: limitMs, maxWait: 5_000 })
}

/** Words a unique constraint's refusal; any other failure passes through. */
export async function orConflict<T>(write: Promise<T>, code: string): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('conflict', code)
    throw error
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
