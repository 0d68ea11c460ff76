import { expect, test } from 'vitest'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { modelText } from '#tests/support/model-text.ts'
import { ELSEWHERE, HERE, anApprover } from '#tests/support/people.ts'

async function idsOf(q: string): Promise<string[]> {
  return (await findModels({ q, filters: {}, sort: 'best', limit: 50 })).ids
}

async function indexRows(): Promise<unknown[]> {
  const { rows } = await pool.query('select s.*, lex::text as lex from search_model s order by model_id')
  // Whatever is written anew has a higher version, and what was gone another number.
  return rows.map((row: object) => ({ ...row, version: null, ordinal: null }))
}

/** A further revision of a published model, as far as the fact and what follows from it. */
async function publishAnew(tx: Tx, modelId: string, title: string) {
  const { id } = await tx.modelRevision.create({
    data: { ...revisionRow(modelText({ title })), modelId, number: 2, publishedAt: new Date() },
  })
  await tx.model.update({ where: { id: modelId }, data: { publishedRevisionId: id } })
  await emit(tx, 'model.published', { modelId, revisionId: id }, null)
}

test('what is published is found at once, by title, text, step, cost, tag and place', async () => {
  const { slug, id } = await aDraft({ submitted: true, text: { title: 'Nuôi dúi mốc trong chuồng gạch' } })
  expect(await idsOf('dui moc')).toEqual([])
  await publishModel(anApprover(), slug, { version: 1 })
  for (const q of ['dui moc', 'phan risks', 'binh xet ho', 'bo cai giong', 'bo sinh san', 'lao cai']) {
    expect(await idsOf(q), q).toEqual([id])
  }
})

test('what is rolled back was never there, though its own transaction saw it', async () => {
  const { id } = await aModel()
  const attempt = inTransaction(async (tx) => {
    await publishAnew(tx, id, 'Nuôi dúi mốc trong chuồng gạch')
    expect(await tx.searchModel.count()).toBe(1)
    throw new Error('the disk is full')
  })
  await expect(attempt).rejects.toThrow('the disk is full')
  expect([await idsOf('dui moc'), await db.searchModel.count()]).toEqual([[], 0])
})

test('a new revision replaces the words of the old one', async () => {
  const { slug, id } = await aDraft({ submitted: true, text: { title: 'Nuôi dúi mốc trong chuồng gạch' } })
  await publishModel(anApprover(), slug, { version: 1 })
  await inTransaction((tx) => publishAnew(tx, id, 'Nuôi nhím dưới tán rừng'))
  expect([await idsOf('dui moc'), await idsOf('nhim')]).toEqual([[], [id]])
})

test('words and codes with quotes, backslashes, NUL-like marks and many thousand letters are indexed', async () => {
  const title = `Nuôi "bò" O'Brien \\ $1 ' || 🙂 ${'長'.repeat(40)} (mẫu)`
  const { slug, id } = await aDraft({
    submitted: true,
    text: { title, steps: Array.from({ length: 40 }, (_, at) => `bước ${at} `.padEnd(400, 'dài ')) },
  })
  await publishModel(anApprover(), slug, { version: 1 })
  for (const q of ['obrien', 'bo', 'mau', '長'.repeat(40), title]) expect(await idsOf(q), q).toEqual([id])
})

test('a rebuild gives the same index again, whatever became of it', async () => {
  const models = [await aModel(), await aModel({ unitCode: ELSEWHERE }), await aModel({ unitCode: '15' })]
  const draft = await aDraft({ unitCode: HERE })
  expect(await rebuildSearch()).toBe(3)
  const right = await indexRows()
  expect(right).toHaveLength(3)

  const [first, second] = models
  await db.searchModel.delete({ where: { modelId: first?.id ?? '' } })
  await pool.query(`update search_model set lex = '''xyz''', category = 'x' where model_id = $1`, [
    second?.id,
  ])
  await pool.query(
    `insert into search_model select $1, province_code, unit_code, category, beneficiaries, terrain, hazards,
      indicators, published_at, lex from search_model limit 1`,
    [draft.id],
  )
  const progress: number[] = []
  await rebuildSearch((done) => progress.push(done))
  expect(await indexRows()).toEqual(right)
  expect(progress).toEqual([3])
})

test('a rebuild never puts an old text over one that is published meanwhile', async () => {
  const { id } = await aModel()
  let rebuilt: Promise<number> = Promise.resolve(0)
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from model where id = ${id}::uuid for update`
    rebuilt = rebuildSearch()
    await publishAnew(tx, id, 'Nuôi nhím dưới tán rừng')
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await rebuilt
  expect(await idsOf('nhim')).toEqual([id])
})
