import { expect, test } from 'vitest'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { deriveModel } from '#app/features/replications/derive-model.server.ts'
import { planFacts } from '#app/features/replications/plan-facts.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { guest } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { ELSEWHERE, HERE, aPerson, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, outcomeInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const secret = 'Tổ trưởng bán lại con giống nên các hộ mất lòng tin.'

async function aCandidFailure() {
  const { id } = await aReplication({ state: 'active' })
  const lessons = outcomeInput({ worked: 'failed', lessons: secret, lessonsFor: 'officials' })
  await reportOutcome(anEditor(ELSEWHERE), id, lessons, now)
  const closure = { ending: 'stopped', reason: secret, reasonFor: 'officials' } as const
  await closeReplication(anEditor(ELSEWHERE), id, closure, now)
  return id
}

const strangers: [string, Actor][] = [
  ['a guest', guest],
  ['a citizen', aPerson()],
  ['an official whose address was never shown to be theirs', { ...anEditor(HERE), verified: false }],
]

test.each(strangers)('%s sees that it stopped and every figure, but not the words', async (_, reader) => {
  const plan = await replicationById(reader, await aCandidFailure())
  expect(JSON.stringify(plan)).not.toContain(secret)
  const facts = planFacts(plan, '2026-11-24')
  expect(JSON.stringify(facts)).not.toContain(secret)
  expect(facts).toMatchObject({
    state: 'stopped',
    stopped: { reason: null, audience: 'officials' },
    outcomes: [{ worked: 'failed', lessons: null, householdsReached: 22, results: [{ value: 9 }] }],
  })
})

test.each([
  ['an editor elsewhere', anEditor(HERE)],
  ['a reviewer', holder('reviewer', '15')],
  ['somebody of the unit itself', { ...anEditor(ELSEWHERE), verified: false }],
] as [string, Actor][])('%s reads the words', async (_, reader) => {
  const plan = await replicationById(reader, await aCandidFailure())
  expect(plan).toMatchObject({ stopReason: secret, outcomes: [{ lessons: secret }] })
})

test('a good result cannot be kept from others, whatever writes it', async () => {
  const { id } = await aReplication({ state: 'active' })
  const input = outcomeInput({ worked: 'better', lessonsFor: 'officials' })
  await expect(reportOutcome(anEditor(ELSEWHERE), id, input, now)).rejects.toThrow(/protects_failure_only/)
  expect(await db.outcome.count()).toBe(0)
})

test('words kept for officials do not travel into the model a plan becomes', async () => {
  const { id } = await aReplication({ state: 'active' })
  const lessons = outcomeInput({ worked: 'partly', lessons: secret, lessonsFor: 'officials' })
  await reportOutcome(anEditor(ELSEWHERE), id, lessons, now)
  await closeReplication(
    anEditor(ELSEWHERE),
    id,
    { ending: 'completed', reason: '', reasonFor: 'public' },
    now,
  )
  const { slug } = await deriveModel(anEditor(ELSEWHERE), id, now)
  expect(JSON.stringify((await modelBySlug(slug)).draft)).not.toContain(secret)
})
