import { contentOf, revisionByNumber } from '#app/features/models/queries.server.ts'
import { startDerivedModel } from '#app/features/models/start-derived.server.ts'
import { adaptationText, derivedContent } from '#app/features/replications/content-rules.ts'
import { namedPlace, placeLine } from '#app/features/replications/named-place.ts'
import type { WholeReplication } from '#app/features/replications/queries.server.ts'
import { lockReplication } from '#app/features/replications/queries.server.ts'
import { toldPlan } from '#app/features/replications/told-plan.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import { languages } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Makes a completed replication a model of its own: a draft with the source's words, this place's figures, adaptations
 * and lessons, that keeps where it came from. Asked again, it answers with the same model. Lessons kept for officials
 * stay where they are.
 */
export function deriveModel(actor: Person, id: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.derive', { unitPath: plan.unitPath })
    if (plan.becameModel) return { slug: plan.becameModel.slug }
    if (plan.state !== 'completed') throw new Refusal('rule_broken', 'not_completed')
    if (plan.unit.validTo && plan.unit.validTo <= now) throw new Refusal('rule_broken', 'unit_closed')

    const derived = {
      unitCode: plan.unit.code,
      parentReplicationId: id,
      content: await contentFrom(tx, plan),
      personId: actor.id,
    }
    const model = await startDerivedModel(tx, derived, now)
    await emit(tx, 'replication.became_model', { replicationId: id, modelId: model.id }, actor.id)
    return { slug: model.slug }
  })
}

async function contentFrom(tx: Tx, plan: WholeReplication) {
  const source = await revisionByNumber(plan.model.id, plan.revision.number, tx)
  if (!source) throw missing()
  // Models are written in Vietnamese.
  const t = wordsFor(languages[0])
  return derivedContent(contentOf(source), toldPlan(plan), {
    place: placeLine(namedPlace(plan), t),
    adaptations: [plan.adaptations, ...plan.adapted.map(adaptationText)].filter(Boolean),
    lessons: plan.outcomes
      .filter(({ lessonsFor }) => lessonsFor === 'public')
      .map(({ months, lessons }) => t('replications:derive.lesson', { months, lessons })),
  })
}
