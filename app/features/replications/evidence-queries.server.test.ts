import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aDraft, aModel, decided } from '#tests/support/model-makers.ts'
import { modelText } from '#tests/support/model-text.ts'
import { HERE } from '#tests/support/people.ts'
import { aReplication, outcomeInput } from '#tests/support/replication-makers.ts'

const photos = [{ fileId: randomUUID(), alt: 'Đàn bò trên nương', caption: '' }]
const [result] = modelText().results

async function evidence(id: string) {
  return (await evidenceOfModels([id])).get(id)
}

async function report(
  replicationId: string,
  months: 6 | 12 | 24,
  worked: 'better' | 'as_expected' | 'partly' | 'failed',
) {
  const { on, ...outcome } = outcomeInput({ months, worked })
  await db.outcome.create({ data: { ...outcome, on: new Date(on), replicationId } })
}

test('a model climbs from declared to sustained by what is recorded of it', async () => {
  const model = await aModel({ text: { photos } })
  expect(await evidence(model.id)).toEqual({ level: 'documented', lift: ['not_verified'] })
  await decided(model)
  expect(await evidence(model.id)).toEqual({ level: 'verified', lift: ['no_adopter'] })
  const { id } = await aReplication({ of: model })
  await report(id, 6, 'better')
  expect(await evidence(model.id)).toEqual({ level: 'verified', lift: ['no_good_outcome_12'] })
  await report(id, 12, 'as_expected')
  expect(await evidence(model.id)).toEqual({ level: 'replicated', lift: ['no_good_outcome_24'] })
  await report(id, 24, 'better')
  expect(await evidence(model.id)).toEqual({ level: 'sustained', lift: [] })
})

test('without a photo, or with a result on nobody knows how many households, it is only declared', async () => {
  const bare = await aModel()
  const uncounted = await aModel({
    text: { photos, results: result ? [result, { ...result, households: null }] : [] },
  })
  const undated = await aModel({ text: { photos } })
  expect(await evidence(bare.id)).toEqual({ level: 'declared', lift: ['no_photo'] })
  expect(await evidence(uncounted.id)).toEqual({ level: 'declared', lift: ['result_without_households'] })
  expect((await evidence(undated.id))?.level).toBe('documented')
})

test('a partial or failed year, a place of its own, and a text that was sent back lift nothing', async () => {
  const model = await aModel()
  await decided(model)
  const elsewhere = await aReplication({ of: model })
  await report(elsewhere.id, 12, 'partly')
  await report(elsewhere.id, 24, 'failed')
  const own = await aReplication({ of: model, unitCode: HERE })
  await report(own.id, 24, 'better')
  expect(await evidence(model.id)).toEqual({ level: 'verified', lift: ['no_good_outcome_12'] })

  const back = await aModel({ text: { photos } })
  await decided(back, 'sent_back')
  expect((await evidence(back.id))?.level).toBe('documented')
})

test('what was never published has no level, and many are asked at once', async () => {
  const draft = await aDraft()
  const [one, other] = [await aModel(), await aModel({ text: { photos } })]
  const all = await evidenceOfModels([draft.id, one.id, other.id])
  expect([...all].map(([id, { level }]) => [id, level]).sort()).toEqual(
    [
      [one.id, 'declared'],
      [other.id, 'documented'],
    ].sort(),
  )
  expect(await evidenceOfModels([])).toEqual(new Map())
})
