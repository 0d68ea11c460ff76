import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { System } from '#app/permissions/actor.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

type Input = { email: string; name: string; password: string; homeUnitCode?: string | null }

/** Makes an account for which the operator vouches, so that its address counts as shown to be its owner's. */
export async function createAccount(actor: System, input: Input, now = new Date()) {
  const { password, homeUnitCode = null, ...rest } = input
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const [account] = await tx.account.createManyAndReturn({
      data: [{ ...rest, homeUnitCode, passwordHash, emailVerifiedAt: now, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!account) throw new Refusal('conflict', 'account_exists', { by: actor.name })
    await emit(tx, 'account.signed_up', { accountId: account.id }, null)
    return { accountId: account.id }
  })
}
