import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { credentialsOf } from '#app/features/accounts/queries.server.ts'
import type { AskResetInput } from '#app/features/accounts/schema.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { steadily } from '#app/features/accounts/steadily.server.ts'
import { issueToken } from '#app/features/accounts/tokens.server.ts'
import type { Lang } from '#app/lib/languages.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { limit, networkOf } from '#app/platform/rate-limit.server.ts'

type Asker = { address: string; lang: Lang }

/** Mails a link for a new password. Whether there is such an account shows neither in the answer nor in its time. */
export async function askReset({ email }: AskResetInput, asker: Asker, now = new Date()): Promise<void> {
  await limit('reset_from', networkOf(asker.address))
  await limit('reset_of', fingerprint(email))
  await steadily(() =>
    inTransaction(async (tx) => {
      const account = await credentialsOf(email, tx)
      if (!account || account.suspendedAt) return
      const token = await issueToken(tx, account.id, 'reset_password', now)
      await writeLetter(tx, {
        kind: 'reset',
        key: `reset:${fingerprint(token)}`,
        to: account.email,
        lang: asker.lang,
        values: { link: linkTo('/reset-password/new', asker.lang, { token }) },
      })
      await emit(tx, 'account.token_asked', { accountId: account.id, tokenPurpose: 'reset_password' }, null)
    }),
  )
}
