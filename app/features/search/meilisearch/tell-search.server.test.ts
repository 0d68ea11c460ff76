import { afterEach, beforeEach, expect, test } from 'vitest'
import { retellDocument } from '#app/features/jobs/retell-document.server.ts'
import { untoldDocuments } from '#app/features/jobs/untold-queries.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { forgetTold, tellSearch } from '#app/features/search/meilisearch/tell-search.server.ts'
import { indexDifferences } from '#app/features/search/meilisearch/index-diff.server.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { eventNames, queuedTasks } from '#tests/support/database.ts'
import type { MeilisearchServer } from '#tests/support/meilisearch-server.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { anApprover, anEditor, holder } from '#tests/support/people.ts'
import type { SearchServerInUse } from '#tests/support/search-server.ts'
import { aSearchServer } from '#tests/support/search-server.ts'

let meilisearch: SearchServerInUse

beforeEach(async () => {
  meilisearch = await aSearchServer()
  await meilisearch.rebuilt()
})
afterEach(() => meilisearch.close())

async function published(title: string) {
  const { slug: draft, id } = await aDraft({ submitted: true, text: { title } })
  const { slug } = await publishModel(anApprover(), draft, { version: 1 })
  return { id, slug }
}

const withdraw = (slug: string) =>
  withdrawModel(anApprover(), slug, { version: 1, reason: 'Số hộ bị tính trùng.' })

async function found(q: string): Promise<string[]> {
  const { ids, total } = await findModels({ q, filters: {}, sort: 'best', limit: 50 }, meilisearch.engine)
  expect(total).toBe(ids.length)
  return ids
}

/** What only a server that can be told to fail shows. */
function withFaults(name: string, work: (standIn: MeilisearchServer) => Promise<void>) {
  test.skipIf(process.env['TEST_MEILISEARCH_URL'])(name, async () => {
    if (meilisearch.standIn) await work(meilisearch.standIn)
  })
}

test('what is published waits in the outbox until the server has it', async () => {
  const { id } = await published('Nuôi dúi mốc trong chuồng gạch')
  expect(await queuedTasks()).toContain('tell_search')
  expect(await found('dui moc')).toEqual([])
  expect([await tellSearch(), await tellSearch()]).toEqual([1, 0])
  expect(await found('dui moc')).toEqual([id])
  expect(await db.searchOutbox.findMany()).toMatchObject([{ modelId: id, error: null, failedAt: null }])
})

test('a change that is rolled back was never in the outbox', async () => {
  const { slug } = await aDraft({ submitted: true })
  await expect(publishModel(anEditor(), slug, { version: 1 })).rejects.toThrow()
  expect(await db.searchOutbox.count()).toBe(0)
})

test('what is withdrawn is gone from hits and totals at once, and from the index once it was told', async () => {
  const { slug } = await published('Nuôi dúi mốc trong chuồng gạch')
  const { id } = await published('Nuôi dúi má đào')
  await tellSearch()
  await withdraw(slug)
  expect(await found('nuoi dui')).toEqual([id])
  await tellSearch()
  expect(await found('nuoi dui')).toEqual([id])
  expect(await indexDifferences(meilisearch.server)).toEqual([])
})

test('telling again changes nothing', async () => {
  await published('Nuôi dúi mốc trong chuồng gạch')
  await tellSearch()
  await pool.query('update search_outbox set told_at = null')
  await tellSearch()
  expect(await indexDifferences(meilisearch.server)).toEqual([])
})

withFaults(
  'while the server is away, people go on publishing, and it hears of all of it later',
  async (standIn) => {
    for (const fault of [{ kind: 'cut' }, { kind: 'busy' }, { kind: 'truncated' }] as const) {
      standIn.setFault(fault)
      const { id } = await published(`Nuôi dúi ${fault.kind}`)
      expect(await tellSearch()).toBe(0)
      expect(await db.searchOutbox.findUnique({ where: { modelId: id } })).toMatchObject({
        toldAt: null,
        failedAt: null,
      })
    }
    standIn.setFault(null)
    expect(await tellSearch()).toBe(3)
    expect(await found('nuoi dui')).toHaveLength(3)
  },
)

withFaults(
  'a document whose task fails is shown, holds up no other, and goes when it is tried again',
  async (standIn) => {
    const { id } = await published('Nuôi dúi mốc trong chuồng gạch')
    const others = [
      await published('Nuôi nhím'),
      await published('Trồng sâm'),
      await published('Dệt thổ cẩm'),
    ]
    standIn.tasks.failing = (_, ids) => (ids.includes(id) ? 'the disk is full' : null)
    await tellSearch()
    for (const other of others) {
      expect(await db.searchOutbox.findUnique({ where: { modelId: other.id } })).toMatchObject({
        error: null,
      })
    }
    const operator = holder('administrator', 'VN')
    const [untold, ...rest] = await untoldDocuments(operator)
    expect([untold, rest]).toMatchObject([
      { id, title: 'Nuôi dúi mốc trong chuồng gạch', error: 'the disk is full' },
      [],
    ])
    expect(standIn.tasks.get(untold?.taskUid ?? '')).toMatchObject({ status: 'failed' })
    expect(await tellSearch()).toBe(0)

    standIn.tasks.failing = () => null
    await retellDocument(operator, id)
    expect((await eventNames()).at(-1)).toBe('search.retold')
    expect(await tellSearch()).toBe(1)
    expect([await untoldDocuments(operator), await found('dui moc')]).toEqual([[], [id]])
  },
)

withFaults('a change while the one before is under way is told, too', async (standIn) => {
  const { slug, id } = await published('Nuôi dúi mốc trong chuồng gạch')
  standIn.tasks.held = true
  const telling = tellSearch()
  await expect.poll(() => standIn.tasks.all.at(-1)?.type).toBe('documentAdditionOrUpdate')
  await withdraw(slug)
  standIn.tasks.release()
  await telling
  expect(await db.searchOutbox.findUnique({ where: { modelId: id } })).toMatchObject({ error: null })
  expect(await indexDifferences(meilisearch.server)).toEqual([])
})

withFaults('a rebuild loses no change that is made meanwhile, and searches go on', async (standIn) => {
  const { slug } = await published('Nuôi dúi mốc trong chuồng gạch')
  await tellSearch()
  const rebuilding = meilisearch.rebuilt()
  await expect.poll(() => standIn.seen.some(({ path }) => path.endsWith('_new/documents'))).toBe(true)
  await withdraw(slug)
  const { id: later } = await published('Nuôi nhím dưới tán rừng')
  const during = await found('nuoi')
  await rebuilding
  await tellSearch()
  expect(during).toEqual([])
  expect(await found('nuoi')).toEqual([later])
  expect(await indexDifferences(meilisearch.server)).toEqual([])
  expect([...standIn.indexes.keys()]).toEqual([meilisearch.server.index])
})

test('two rebuilds at once come one after the other', async () => {
  await published('Nuôi nhím dưới tán rừng')
  expect(await Promise.all([meilisearch.rebuilt(), meilisearch.rebuilt()])).toEqual([1, 1])
  expect(await indexDifferences(meilisearch.server)).toEqual([])
})

test('a rebuild mends whatever became of the index', async () => {
  const { id } = await published('Nuôi dúi mốc trong chuồng gạch')
  const { id: other } = await published('Nuôi nhím dưới tán rừng')
  await tellSearch()
  const index = meilisearch.server.told.index(meilisearch.server.index)
  await index.deleteDocuments([other]).waitTask()
  await index.addDocuments([{ id, title: 'xyz' }, { id: '019331a0-0000-7000-8000-00000000000f' }]).waitTask()
  expect((await indexDifferences(meilisearch.server)).map(({ what }) => what).sort()).toEqual([
    'missing',
    'not_public',
    'other',
  ])
  expect(await meilisearch.rebuilt()).toBe(2)
  expect(await indexDifferences(meilisearch.server)).toEqual([])
})

test('only whoever may see jobs sees what was refused, and tries it again', async () => {
  const { id } = await published('Nuôi nhím')
  for (const other of [anEditor(), holder('administrator', '15')]) {
    await expect(untoldDocuments(other)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(retellDocument(other, id)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  const operator = holder('administrator', 'VN')
  await tellSearch()
  for (const unknown of [id, '019331a0-0000-7000-8000-00000000000f', 'x']) {
    await expect(retellDocument(operator, unknown)).rejects.toMatchObject({ kind: 'not_found' })
  }
})

test('what was told long ago is forgotten', async () => {
  await published('Nuôi nhím')
  await tellSearch()
  await forgetTold()
  expect(await db.searchOutbox.count()).toBe(1)
  await pool.query(`update search_outbox set told_at = now() - interval '2 days'`)
  await forgetTold()
  expect(await db.searchOutbox.count()).toBe(0)
})
