import { randomUUID } from 'node:crypto'
import type {
  OfferInput,
  OutcomeInput,
  PlanInput,
  ProgressInput,
  StartInput,
} from '#app/features/replications/schema.ts'
import { planCosts } from '#app/features/replications/rules.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { idOf } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE } from '#tests/support/people.ts'

type Made = {
  of?: { id: string; revisionId: string; content: { costs: Parameters<typeof planCosts>[0] } }
  unitCode?: string
  by?: Actor
  startedOn?: string
  state?: 'planned' | 'active' | 'completed' | 'stopped'
}

/** A plan of ELSEWHERE, begun 2025-01-01, with two milestones. Nothing is emitted. */
export async function aReplication({
  of,
  unitCode = ELSEWHERE,
  by,
  startedOn = '2025-01-01',
  state = 'planned',
}: Made = {}) {
  const model = of ?? (await aModel())
  const when = new Date(`${startedOn}T03:00:00Z`)
  const { id } = await db.replication.create({
    data: {
      modelId: model.id,
      revisionId: model.revisionId,
      unitCode,
      households: 25,
      startedOn: new Date(startedOn),
      costs: planCosts(model.content.costs),
      createdById: by ? idOf(by) : null,
      activatedAt: state === 'planned' ? null : when,
      completedAt: state === 'completed' ? when : null,
      ...(state === 'stopped' && { stoppedAt: when, stopReason: 'Dịch bệnh kéo dài, các hộ bán đàn.' }),
      milestones: {
        create: [
          { position: 1, title: 'Họp thôn', dueOn: new Date('2025-02-01') },
          { position: 2, title: 'Giao giống', dueOn: new Date('2025-04-01') },
        ],
      },
    },
    select: { id: true },
  })
  return { id, modelId: model.id, unitCode }
}

export function startInput(more: Partial<StartInput> = {}): StartInput {
  const form = {
    formKey: randomUUID(),
    unitCode: ELSEWHERE,
    hamlet: '',
    households: 40,
    startedOn: '2026-12-01',
  }
  return { ...form, adaptations: 'Thay bò lai bằng bò vàng địa phương.', ...more }
}

export function planInput(more: Partial<PlanInput> = {}): PlanInput {
  return {
    version: 1,
    hamlet: '',
    households: 30,
    startedOn: '2025-01-15',
    adaptations: 'Giảm quy mô vì thiếu bãi chăn.',
    adapted: [],
    foundFunding: [],
    expected: [],
    costs: [
      {
        item: 'Bò cái giống',
        amountVnd: 12_000_000,
        per: 'household',
        funding: 'policy-credit',
        sourceAmountVnd: 15_000_000,
      },
    ],
    milestones: [
      { title: 'Họp thôn', dueOn: '2025-02-01', doneOn: '2025-02-03' },
      { title: 'Giao giống', dueOn: '2025-05-01' },
    ],
    ...more,
  }
}

export function progressInput(more: Partial<ProgressInput> = {}): ProgressInput {
  const form = { formKey: randomUUID(), on: '2025-06-01', households: 22 }
  return { ...form, text: 'Đã giao 22 con bò, hai con bị ốm nhẹ.', done: [1], ...more }
}

export function outcomeInput(more: Partial<OutcomeInput> = {}): OutcomeInput {
  return {
    months: 12,
    on: '2026-01-05',
    worked: 'partly',
    householdsReached: 22,
    householdsEscaped: 9,
    results: [{ metric: 'households-escaped', unit: 'hộ', baseline: 0, value: 9 }],
    lessons: 'Cần tiêm phòng trước mùa rét, nếu không bò gầy yếu.',
    lessonsFor: 'public',
    ...more,
  }
}

/** An entry about the progress of a plan, for its photos. */
export async function aProgressEntry(unitCode: string = ELSEWHERE) {
  const { id: replicationId } = await aReplication({ unitCode, state: 'active' })
  const { formKey, on, text, households } = progressInput()
  const entry = await db.progressEntry.create({
    data: { replicationId, formKey, on: new Date(on), text, households },
    select: { id: true },
  })
  return { replicationId, entryId: entry.id }
}

/** A plan with a report and one adaptation, which can be offered to its source. */
export async function aReportedPlan(made: Made = {}) {
  const plan = await aReplication({ ...made, state: 'active' })
  const { formKey, on, text, households } = progressInput()
  await db.progressEntry.create({
    data: { replicationId: plan.id, formKey, on: new Date(on), text, households },
  })
  await db.adaptation.create({
    data: {
      replicationId: plan.id,
      position: 1,
      part: 'steps',
      what: 'Tiêm phòng trước khi giao',
      why: 'Rét sớm',
    },
  })
  return plan
}

export function anOffer(picked = ['adapted-0']): OfferInput {
  return { formKey: randomUUID(), picked, message: 'Nơi tôi làm vậy thì tốt hơn.' }
}
