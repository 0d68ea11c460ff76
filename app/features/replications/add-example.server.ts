import type { CostRow } from '#app/features/models/schema.ts'
import type { ExampleReplication } from '#app/features/replications/example-schema.ts'
import { planCosts } from '#app/features/replications/rules.ts'
import type { System } from '#app/permissions/actor.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Adds an authored replication of an example model, once for each `externalId`.
 * @returns false when it was there already
 */
export function addExample(
  _actor: System,
  externalId: string,
  example: ExampleReplication,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (await tx.replication.findUnique({ where: { externalId }, select: { id: true } })) return false
    const source = await sourceOf(tx, example.sourceExternalId)
    const { id } = await tx.replication.create({
      data: { externalId, ...source, ...planOf(example), ...reportsOf(example) },
      select: { id: true },
    })
    await emit(tx, 'replication.started', { replicationId: id, modelId: source.modelId }, null)
    return true
  })
}

async function sourceOf(tx: Tx, externalId: string) {
  const model = await tx.model.findUniqueOrThrow({
    where: { externalId },
    select: { id: true, publishedRevision: { select: { id: true, content: true } } },
  })
  if (!model.publishedRevision) throw new Error(`example model ${externalId} is not published`)
  const { id: revisionId, content } = model.publishedRevision
  const { costs } = content as unknown as { costs: CostRow[] }
  return { modelId: model.id, revisionId, costs: planCosts(costs) }
}

function planOf({
  unitCode,
  households,
  startedOn,
  adapted,
  status,
  stopReason,
  stopReasonFor,
  sourceExternalId: _,
  externalId: _own,
  hamlet,
  adaptations,
  foundFunding,
  expected,
  ...reports
}: ExampleReplication) {
  const start = new Date(startedOn)
  const latest = [...reports.progress, ...reports.outcomes]
    .map(({ on }) => on)
    .sort()
    .at(-1)
  const end = latest ? new Date(latest) : start
  return {
    unitCode,
    households,
    startedOn: start,
    hamlet,
    adaptations,
    adapted: { create: adapted.map((row, at) => ({ ...row, position: at + 1 })) },
    foundFunding,
    expected,
    createdAt: start,
    activatedAt: status === 'planned' ? null : start,
    completedAt: status === 'completed' ? end : null,
    stoppedAt: status === 'stopped' ? end : null,
    stopReason: status === 'stopped' ? (stopReason ?? adaptations) : null,
    stopReasonFor: status === 'stopped' ? stopReasonFor : 'public',
  }
}

function reportsOf({
  milestones,
  progress,
  outcomes,
}: Pick<ExampleReplication, 'milestones' | 'progress' | 'outcomes'>) {
  return {
    milestones: {
      create: milestones.map(({ title, dueOn, doneOn }, at) => ({
        position: at + 1,
        title,
        dueOn: new Date(dueOn),
        doneOn: doneOn ? new Date(doneOn) : null,
      })),
    },
    progress: { create: progress.map((entry) => ({ ...entry, on: new Date(entry.on) })) },
    outcomes: { create: outcomes.map((outcome) => ({ ...outcome, on: new Date(outcome.on) })) },
  }
}

/** Tells that an example model grew out of an example replication, once. */
export function linkExample(_actor: System, { model, grewOutOf }: { model: string; grewOutOf: string }) {
  return inTransaction(async (tx) => {
    const child = await tx.model.findUniqueOrThrow({
      where: { externalId: model },
      select: { id: true, parentReplicationId: true },
    })
    if (child.parentReplicationId) return false
    const { id: parentReplicationId } = await tx.replication.findUniqueOrThrow({
      where: { externalId: grewOutOf },
      select: { id: true },
    })
    await tx.model.update({ where: { id: child.id }, data: { parentReplicationId } })
    const payload = { replicationId: parentReplicationId, modelId: child.id }
    await emit(tx, 'replication.became_model', payload, null)
    return true
  })
}
