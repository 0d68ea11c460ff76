import { expect, test } from 'vitest'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'
import { foundModels, strongestModels } from '#app/features/search/result-queries.server.ts'
import { guest } from '#app/permissions/actor.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { aModel, decided } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, outcomeInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const yes = { version: 1, decision: 'verified', reasons: {} } as const
const reviewer = holder('reviewer', '15')
const good = outcomeInput({ worked: 'as_expected' })

async function anIndexedModel() {
  const model = await aModel()
  await inTransaction((tx) => indexModels(tx, [model.id]))
  return model
}

const ask = (evidence: string[] = []) => findModels({ q: '', filters: { evidence }, sort: 'best', limit: 20 })

async function levels() {
  return (await db.searchModel.findMany({ select: { evidence: true } })).map(({ evidence }) => evidence)
}

test('search knows the level as soon as the fact is there', async () => {
  const model = await anIndexedModel()
  expect(await levels()).toEqual(['declared'])
  await verifyModel(reviewer, model.slug, yes, now)
  expect(await levels()).toEqual(['verified'])
  const { id } = await aReplication({ of: model })
  await reportOutcome(anEditor(ELSEWHERE), id, good, now)
  expect(await levels()).toEqual(['replicated'])
  expect((await ask(['replicated'])).ids).toEqual([model.id])
  expect((await ask(['verified', 'sustained'])).total).toBe(0)
  expect((await foundModels(guest, [model.id]))[0]?.evidence).toBe('replicated')
})

test('a verification and a report in the same moment do not miss each other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const model = await anIndexedModel()
    const { id } = await aReplication({ of: model })
    await Promise.all([
      verifyModel(reviewer, model.slug, yes, now),
      reportOutcome(anEditor(ELSEWHERE), id, good, now),
    ])
  }
  expect(new Set(await levels())).toEqual(new Set(['replicated']))
})

test('a rebuild finds the same levels, and counts add up', async () => {
  await anIndexedModel()
  await decided(await anIndexedModel())
  await db.searchModel.updateMany({ data: { evidence: 'sustained' } })
  await aModel({ withdrawn: 'Số hộ bị tính trùng.' })
  expect(await rebuildSearch()).toBe(2)
  expect((await levels()).sort()).toEqual(['declared', 'verified'])
  const { facets, total } = await ask()
  expect(facets.evidence).toEqual([
    { value: 'declared', count: 1 },
    { value: 'verified', count: 1 },
  ])
  expect(total).toBe(2)
})

test('a rebuild takes out what was withdrawn behind its back', async () => {
  const model = await anIndexedModel()
  await db.model.update({
    where: { id: model.id },
    data: { withdrawnAt: now, withdrawReason: 'Số hộ bị tính trùng.' },
  })
  await rebuildSearch()
  expect(await levels()).toEqual([])
})

test('the best proven come first, then those replicated most, then the newest', async () => {
  const [plain, popular, verified] = [await anIndexedModel(), await anIndexedModel(), await anIndexedModel()]
  const newest = await anIndexedModel()
  await aReplication({ of: popular })
  await verifyModel(reviewer, verified.slug, yes, now)
  expect(await strongestModels(10)).toEqual([verified.id, popular.id, newest.id, plain.id])
  expect(await strongestModels(1)).toEqual([verified.id])
})
