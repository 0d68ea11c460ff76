import { randomUUID } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { HERE } from '#tests/support/people.ts'

type Model = { id: string; revisionId: string; unitCode: string }

const months = [12, 24] as const
const words = ['better', 'as_expected', 'partly', 'failed'] as const

/** Communes that stand, other than HERE; more than one province, so that a breakdown has rows. */
async function communes(take: number) {
  const units = await db.unit.findMany({
    where: { kind: 'commune', code: { not: HERE } },
    select: { code: true },
    orderBy: { code: 'desc' },
    take,
  })
  return units.map(({ code }) => code)
}

/**
 * A line of descent: `places` replications of the model, `branches` of which became models that as many places
 * replicated, and so on. Straight into the tables; nothing is emitted or indexed.
 */
export async function aLineage(
  root: Model,
  {
    generations = 5,
    places = 500,
    branches = 1,
  }: { generations?: number; places?: number; branches?: number },
) {
  const units = await communes(places)
  let models: Model[] = [root]
  for (let generation = 1; generation <= generations; generation += 1) {
    const share = Math.ceil(places / models.length)
    const next: string[] = []
    for (const model of models) next.push(...(await copiesOf(model, units, share)).slice(0, branches))
    if (generation === generations) return
    models = await Promise.all(next.slice(0, branches).map(derivedFrom))
  }
}

async function derivedFrom(parentReplicationId: string): Promise<Model> {
  const { unitCode } = await db.replication.findUniqueOrThrow({
    where: { id: parentReplicationId },
    select: { unitCode: true },
  })
  const model = await aModel({ unitCode })
  await db.model.update({ where: { id: model.id }, data: { parentReplicationId } })
  return model
}

async function copiesOf({ id: modelId, revisionId, unitCode }: Model, units: string[], count: number) {
  const started = new Date('2024-01-01')
  const rows = Array.from({ length: count }, (_, at) => {
    const ended = new Date(`2026-0${1 + (at % 9)}-01`)
    const stopped = at % 7 === 3
    return {
      id: randomUUID(),
      modelId,
      revisionId,
      unitCode: units.filter((code) => code !== unitCode)[at % units.length] ?? HERE,
      hamlet: at % 2 ? `bản ${at}` : '',
      households: 10 + (at % 40),
      startedOn: new Date(started.getTime() + (at % 700) * 86_400_000),
      costs: [],
      activatedAt: started,
      completedAt: !stopped && at % 3 === 0 ? ended : null,
      stoppedAt: stopped ? ended : null,
      stopReason: stopped ? 'Dịch bệnh kéo dài.' : null,
    }
  })
  await db.replication.createMany({ data: rows })
  await db.adaptation.createMany({
    data: rows.map(({ id }) => ({
      replicationId: id,
      position: 1,
      part: 'steps' as const,
      what: 'Đổi vụ.',
      why: 'Khác mùa.',
    })),
  })
  await db.outcome.createMany({
    data: rows.flatMap(({ id }, at) =>
      at % 5 === 4
        ? []
        : [
            {
              replicationId: id,
              months: months[at % 2] ?? 12,
              on: new Date('2026-06-01'),
              worked: words[at % 4] ?? ('partly' as const),
              householdsReached: 10,
              householdsEscaped: 1,
              results: [],
              lessons: 'Nên bắt đầu sớm hơn một tháng.',
            },
          ],
    ),
  })
  await pool.query('analyze replication, outcome, adaptation, model')
  return rows.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id)
}
