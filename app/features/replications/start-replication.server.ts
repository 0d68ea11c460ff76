import type { CostRow } from '#app/features/models/schema.ts'
import { sourceOf } from '#app/features/replications/queries.server.ts'
import { planCosts, planMilestones, startBlocker } from '#app/features/replications/rules.ts'
import type { StartInput } from '#app/features/replications/schema.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import { vietnamDate } from '#app/lib/format.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { ensureSameForm, formDigest } from '#app/platform/form-digest.server.ts'

/**
 * Makes a plan for `input.unitCode` from the published revision of a model: its costs and steps become the plan's
 * own. The same form sent twice gives the same plan; with another text it is a `conflict: form_answered`.
 */
export function startReplication(actor: Person, slug: string, input: StartInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const source = await sourceOf(slug, tx)
    const unit = await unitForPlan(tx, input.unitCode)
    authorize(actor, 'replication.start', { unitPath: unit.path.split('/') })

    const earlier = await startedByForm(tx, input, actor.id)
    if (earlier) return earlier
    const place = { unitCode: unit.code, unitClosed: unit.validTo !== null, startedOn: input.startedOn }
    const from = { published: true, withdrawn: source.withdrawnAt !== null, unitCode: source.unitCode }
    const blocker = startBlocker(from, place, vietnamDate(now))
    if (blocker) throw new Refusal('rule_broken', blocker)

    const { id } = await tx.replication.create({
      data: planOf(source, input, actor.id, now),
      select: { id: true },
    })
    await emit(tx, 'replication.started', { replicationId: id, modelId: source.id }, actor.id)
    return { id }
  })
}

/** Two presses of one button queue here on the form's key, so that the second finds what the first made. */
async function startedByForm(tx: Tx, input: StartInput, personId: string) {
  const { formKey } = input
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`
  const earlier = await tx.replication.findUnique({
    where: { formKey },
    select: { id: true, createdById: true, formDigest: true },
  })
  if (!earlier) return null
  if (earlier.createdById !== personId) throw new Refusal('conflict', 'form_expired')
  ensureSameForm(earlier.formDigest, input)
  return { id: earlier.id }
}

async function unitForPlan(tx: Tx, code: string) {
  const unit = await tx.unit.findUnique({
    where: { code },
    select: { code: true, path: true, validTo: true },
  })
  if (!unit) throw missing()
  return unit
}

type Content = { costs: CostRow[]; steps: string[] }

function planOf(
  source: Awaited<ReturnType<typeof sourceOf>>,
  input: StartInput,
  personId: string,
  now: Date,
) {
  const { id: revisionId, months, content } = source.publishedRevision
  const { costs, steps } = content as unknown as Content
  const milestones = planMilestones(steps, input.startedOn, months)
  return {
    modelId: source.id,
    revisionId,
    unitCode: input.unitCode,
    households: input.households,
    startedOn: new Date(input.startedOn),
    costs: planCosts(costs),
    adaptations: input.adaptations,
    createdById: personId,
    createdAt: now,
    formKey: input.formKey,
    formDigest: formDigest(input),
    milestones: {
      create: milestones.map(({ title, dueOn }, at) => ({ position: at + 1, title, dueOn: new Date(dueOn) })),
    },
  }
}
