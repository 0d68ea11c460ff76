import { factsOf, profiledUnit } from '#app/features/profiles/queries.server.ts'
import { changedKinds, countingFacts, factsBlocker, sheetOn } from '#app/features/profiles/rules.ts'
import type { FactsInput } from '#app/features/profiles/schema.ts'
import { lockProfile, writeFacts } from '#app/features/profiles/write-profile.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import { vietnamDate } from '#app/lib/format.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Records what a form says otherwise than the profile does now, from `input.validFrom` on; what it leaves as it was is
 * not recorded again. Throws `conflict: profile_changed` when somebody recorded facts since `input.version` was read.
 */
export function recordFacts(actor: Person, code: string, input: FactsInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const unit = await profiledUnit(code, tx)
    authorize(actor, 'profile.change', { unitPath: unit.unitPath })
    await lockProfile(tx, unit.code)
    const facts = await factsOf(unit.code, tx)
    if (facts.length !== input.version) throw new Refusal('conflict', 'profile_changed')

    const today = vietnamDate(now)
    const counting = countingFacts(facts, today)
    const kinds = changedKinds(sheetOn(facts, today), input.facts)
    const replaced = kinds.flatMap((kind) => counting[kind] ?? [])
    const blocker = factsBlocker(unit, input.validFrom, replaced, today)
    if (blocker) throw new Refusal('rule_broken', blocker)
    if (kinds.length === 0) return { factIds: [] }

    const factIds = await writeFacts(tx, kinds, input, { unitCode: unit.code, byId: actor.id, now })
    await emit(tx, 'profile.facts_recorded', { unitCode: unit.code, factIds }, actor.id)
    return { factIds }
  })
}
