import { pathOf } from '#app/features/accounts/grant-queries.server.ts'
import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { credentialsOf, lockAccount } from '#app/features/accounts/queries.server.ts'
import { endOfDayInVietnam, grantBlocker, isSamePress } from '#app/features/accounts/rules.ts'
import type { GrantInput } from '#app/features/accounts/schema.ts'
import { endSessions } from '#app/features/accounts/session.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Person, System } from '#app/permissions/actor.ts'
import { idOf } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction, orConflict } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Gives an account a role in a unit from now on. Its sessions end, so that none goes on with other rights than it
 * began with: when they are the actor's own, the caller starts a new one.
 */
export function grantRole(actor: Person | System, input: GrantInput, lang: Lang, now = new Date()) {
  return inTransaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { code: input.unitCode } })
    if (!unit) throw new Refusal('rule_broken', 'unit_unknown')
    authorize(actor, 'role.grant', { unitPath: pathOf(unit) })
    const account = await lockedByEmail(tx, input.email)
    const endsAt = input.endsOn ? endOfDayInVietnam(input.endsOn) : null

    const blocker = grantBlocker(account, unit, { role: input.role, endsAt }, now)
    if (blocker) throw new Refusal('rule_broken', blocker)
    const same = await heldAlready(tx, account.id, input, now)
    if (same && isSamePress(same.createdAt, now) && same.grantedById === idOf(actor)) {
      return { grantId: same.id, accountId: account.id }
    }
    if (same) throw new Refusal('conflict', 'role_already_held')

    const data = {
      accountId: account.id,
      role: input.role,
      unitCode: unit.code,
      startsAt: now,
      endsAt,
      createdAt: now,
    }
    const grant = await orConflict(
      tx.roleGrant.create({ data: { ...data, grantedById: idOf(actor) }, select: { id: true } }),
      'role_already_held',
    )
    await endSessions(tx, account.id)
    await tell(tx, { id: grant.id, to: account.email, role: input.role, unit }, lang)
    await emit(tx, 'role.granted', { grantId: grant.id, accountId: account.id }, idOf(actor))
    return { grantId: grant.id, accountId: account.id }
  })
}

async function lockedByEmail(tx: Tx, email: string) {
  const found = await credentialsOf(email, tx)
  const account = found && (await lockAccount(tx, found.id))
  if (!account) throw new Refusal('rule_broken', 'account_unknown')
  return account
}

function heldAlready(tx: Tx, accountId: string, { role, unitCode }: GrantInput, now: Date) {
  return tx.roleGrant.findFirst({
    where: { accountId, role, unitCode, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { id: true, createdAt: true, grantedById: true },
  })
}

type Told = { id: string; to: string; role: GrantInput['role']; unit: { kind: UnitKind; name: string } }
type UnitKind = 'country' | 'province' | 'central_city' | 'commune' | 'ward' | 'special_zone'

async function tell(tx: Tx, { id, to, role, unit }: Told, lang: Lang) {
  const t = wordsFor(lang)
  const unitName = t(`common:place.${unit.kind}`, { name: unit.name })
  const values = { role: t(`accounts:role.${role}`), unit: unitName, link: linkTo('/account', lang) }
  await writeLetter(tx, { kind: 'role_granted', key: `role_granted:${id}`, to, lang, values })
}
