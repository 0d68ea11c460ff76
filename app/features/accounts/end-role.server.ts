import { grantById, otherCentralAdministrators, pathOf } from '#app/features/accounts/grant-queries.server.ts'
import type { GrantRow } from '#app/features/accounts/grant-queries.server.ts'
import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { lockAccount } from '#app/features/accounts/queries.server.ts'
import { endBlocker, isSamePress } from '#app/features/accounts/rules.ts'
import { endSessions } from '#app/features/accounts/session.server.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Person, System } from '#app/permissions/actor.ts'
import { idOf } from '#app/permissions/actor.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends a role at once, and the holder's sessions with it: when they are the actor's own, the caller starts anew. */
export function endRole(actor: Person | System, grantId: string, lang: Lang, now = new Date()) {
  return inTransaction(async (tx) => {
    const grant = await lockedGrant(tx, grantId)
    const subject = { unitPath: pathOf(grant.unit) }
    if (!can(actor, 'role.list', subject)) throw missing()
    authorize(actor, 'role.end', subject)

    if (grant.endsAt && isSamePress(grant.endsAt, now) && grant.endedById === idOf(actor)) {
      return { accountId: grant.account.id }
    }
    const central = grant.role === 'administrator' && grant.unitCode === 'VN'
    const blocker = endBlocker(grant, central ? await otherCentralAdministrators(tx, grant.id, now) : 0, now)
    if (blocker) throw new Refusal('rule_broken', blocker)

    // A role that was to begin later never began.
    const startsAt = grant.startsAt > now ? now : grant.startsAt
    const data = { startsAt, endsAt: now, endedById: idOf(actor) }
    await tx.roleGrant.update({ where: { id: grant.id }, data, select: { id: true } })
    await endSessions(tx, grant.account.id)
    await tell(tx, grant, lang)
    await emit(tx, 'role.ended', { grantId: grant.id, accountId: grant.account.id }, idOf(actor))
    return { accountId: grant.account.id }
  })
}

async function lockedGrant(tx: Tx, grantId: string): Promise<GrantRow> {
  const before = await grantById(grantId, tx)
  if (!before) throw missing()
  await lockAccount(tx, before.account.id)
  const grant = await grantById(grantId, tx)
  if (!grant) throw missing()
  return grant
}

async function tell(tx: Tx, grant: GrantRow, lang: Lang) {
  const t = wordsFor(lang)
  const unitName = t(`common:place.${grant.unit.kind}`, { name: grant.unit.name })
  const values = { role: t(`accounts:role.${grant.role}`), unit: unitName, link: linkTo('/account', lang) }
  await writeLetter(tx, {
    kind: 'role_ended',
    key: `role_ended:${grant.id}`,
    to: grant.account.email,
    lang,
    values,
  })
}
