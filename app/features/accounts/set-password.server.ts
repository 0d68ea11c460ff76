import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { endSessions } from '#app/features/accounts/session.server.ts'
import { voidTokens } from '#app/features/accounts/tokens.server.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

type Holder = { id: string; email: string }

/** A new password ends every session and every open link that the old one may have let in, and tells the owner. */
export async function setPassword(tx: Tx, holder: Holder, passwordHash: string, lang: Lang, now: Date) {
  await tx.account.update({ where: { id: holder.id }, data: { passwordHash }, select: { id: true } })
  await endSessions(tx, holder.id)
  await voidTokens(tx, holder.id, 'reset_password', now)
  await writeLetter(tx, {
    kind: 'password_changed',
    key: `password_changed:${holder.id}:${now.getTime()}`,
    to: holder.email,
    lang,
    values: { reset: linkTo('/reset-password', lang) },
  })
  await emit(tx, 'account.password_changed', { accountId: holder.id }, holder.id)
}
