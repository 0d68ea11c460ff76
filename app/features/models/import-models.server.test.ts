import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { importModelsFrom } from '#app/features/models/import-models.server.ts'
import type { LineFault } from '#app/features/models/import-models.server.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { fieldName } from '#app/features/models/rules.ts'
import { sectionNames } from '#app/features/models/schema.ts'
import { eventNames } from '#tests/support/database.ts'
import { modelText } from '#tests/support/model-text.ts'
import { HERE } from '#tests/support/people.ts'

const { photos: _, sections: _sections, ...text } = modelText()
const line = (more: Record<string, unknown> = {}) => ({
  ...text,
  externalId: 'nguon-1',
  unitCode: HERE,
  sections: Object.fromEntries(sectionNames.map((name) => [name, `Phần ${name}.\n\n- một\n- hai`])),
  publishedOn: '2026-05-02',
  ...more,
})

async function run(lines: unknown[], options = {}) {
  const faults: LineFault[] = []
  const body = lines.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
  const stream = Readable.from([Buffer.from(body)])
  const counts = await importModelsFrom(stream, { onFault: (fault) => faults.push(fault), ...options })
  const told = faults.flatMap(({ line, issues }) =>
    issues.map((issue) => [line, fieldName(issue.path), issue.message] as const),
  )
  return { ...counts, told }
}

const published = async (externalId: string) => {
  const { slug } = await db.model.findUniqueOrThrow({ where: { externalId } })
  return modelForReading(slug)
}

describe('importing models', () => {
  test('a good line is published under its own date', async () => {
    expect(await run([line()])).toMatchObject({ created: 1, bad: 0 })
    const model = await published('nguon-1')
    expect(model).toMatchObject({
      unitCode: HERE,
      example: false,
      firstPublishedAt: new Date('2026-05-02T00:00:00Z'),
    })
    expect(model?.revision.html.problem).toBe('<p>Phần problem.</p><ul><li>một</li><li>hai</li></ul>')
    expect(await eventNames()).toEqual(['models.imported'])
  })

  test('a second run of the same file writes nothing', async () => {
    const lines = [line(), line({ externalId: 'nguon-2' })]
    await run(lines)
    expect(await run(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await db.modelRevision.count()).toBe(2)
    expect(await eventNames()).toEqual(['models.imported'])
  })

  test('a changed line becomes a new revision of the same model', async () => {
    await run([line()])
    const before = await published('nguon-1')
    expect(await run([line({ households: 41 })])).toMatchObject({ updated: 1 })
    const after = await published('nguon-1')
    expect(after).toMatchObject({
      id: before?.id,
      slug: before?.slug,
      revision: { number: 2, households: 41 },
    })
  })

  test('the same source twice in one file: the first line counts, however often the file is sent', async () => {
    const lines = [line(), line({ months: 30 })]
    const first = await run(lines)
    expect(first).toMatchObject({ created: 1, updated: 0, bad: 1 })
    expect(first.told).toEqual([[2, 'externalId', 'external_id_twice']])
    expect(await run(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1, bad: 1 })
    expect((await published('nguon-1'))?.revision).toMatchObject({ number: 1 })
    expect(await eventNames()).toEqual(['models.imported'])
  })

  test('a bad line does not stand in the way of the mended one below it', async () => {
    expect(await run([line({ title: 'x' }), line()])).toMatchObject({ created: 1, bad: 1 })
  })

  test('a line is told everything that is wrong with it', async () => {
    const bad = line({ unitCode: '99999', months: 0, category: 'cattle', colour: 'red' })
    const { told } = await run([line(), bad])
    expect(told.map(([, field]) => field).sort()).toEqual([
      '',
      'category',
      'externalId',
      'months',
      'unitCode',
    ])
  })

  test('bad lines are told by number, field and reason, and the good ones go in', async () => {
    const result = await run([
      line(),
      'không phải JSON',
      '',
      line({ externalId: 'x', title: undefined }),
      line({ externalId: 'x', unitCode: '99999' }),
      line({ externalId: 'x', category: 'cattle', households: '40' }),
      line({ externalId: 'x', colour: 'red' }),
      line({ externalId: 'x', sections: { ...line().sections, risks: ' ' } }),
      line({ externalId: 'x', costs: [{ item: 'Bò', amountVnd: 1.5, per: 'household', funding: 'ngo' }] }),
      '[]',
      line({ externalId: 'nguon-2' }),
    ])
    expect(result).toMatchObject({ created: 2, bad: 8 })
    expect(result.told.map(([number, field]) => [number, field])).toEqual([
      [2, ''],
      [4, 'title'],
      [5, 'unitCode'],
      [6, 'category'],
      [6, 'households'],
      [7, ''],
      [8, 'sections.risks'],
      [9, 'costs[0].amountVnd'],
      [10, ''],
    ])
  })

  test('an alias of a code means the unit itself, and a closed unit takes nothing', async () => {
    await db.unitCodeAlias.create({ data: { alias: '99998', unitCode: HERE } })
    await run([line({ unitCode: '99998' })])
    expect((await published('nguon-1'))?.unitCode).toBe(HERE)
    await db.unit.update({ where: { code: HERE }, data: { validTo: new Date('2029-07-01') } })
    const closed = await run([line({ externalId: 'x' })], { now: new Date('2030-01-01') })
    await db.unit.update({ where: { code: HERE }, data: { validTo: null } })
    await db.unitCodeAlias.delete({ where: { alias: '99998' } })
    expect(closed.told).toEqual([[1, 'unitCode', 'unit_closed']])
  })

  test('a dry run tells the same and writes nothing', async () => {
    expect(await run([line(), '{'], { dryRun: true })).toMatchObject({ created: 1, bad: 1 })
    expect(await db.model.count()).toBe(0)
    expect(await eventNames()).toEqual([])
  })

  test('demonstration content is marked as such', async () => {
    await run([line()], { example: true })
    expect((await published('nguon-1'))?.example).toBe(true)
  })

  test('more lines than one batch holds all arrive', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => line({ externalId: `nguon-${at}` }))
    expect(await run(lines)).toMatchObject({ created: 450 })
    expect(await db.model.count()).toBe(450)
    expect(await eventNames()).toEqual(['models.imported', 'models.imported', 'models.imported'])
  })
})
