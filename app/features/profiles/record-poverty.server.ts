import { countsOf, povertyStandards, profiledUnit } from '#app/features/profiles/queries.server.ts'
import { countsBlocker, sameCounts } from '#app/features/profiles/rules.ts'
import type { PovertyInput } from '#app/features/profiles/schema.ts'
import { lockProfile, writeCounts } from '#app/features/profiles/write-profile.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import { vietnamDate } from '#app/lib/format.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Records what the review at a year's end counted. The same counts again record nothing; others correct them. */
export function recordPoverty(actor: Person, code: string, input: PovertyInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const unit = await profiledUnit(code, tx)
    authorize(actor, 'profile.change', { unitPath: unit.unitPath })
    await lockProfile(tx, unit.code)
    const blocker = countsBlocker(unit, input.year, await povertyStandards(tx), vietnamDate(now))
    if (blocker) throw new Refusal('rule_broken', blocker)

    const known = (await countsOf(unit.code, tx)).find(({ year }) => year === input.year)
    if (known && sameCounts(known, input)) return { countId: null }
    const countId = await writeCounts(tx, input, { unitCode: unit.code, byId: actor.id, now })
    await emit(tx, 'profile.poverty_recorded', { unitCode: unit.code, countId }, actor.id)
    return { countId }
  })
}
