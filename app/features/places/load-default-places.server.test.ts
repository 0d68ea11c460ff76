import { expect, test } from 'vitest'
import { loadDefaultPlaces } from '#app/features/places/load-default-places.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'

const countOf = async (...kinds: ('province' | 'central_city' | 'commune' | 'ward' | 'special_zone')[]) =>
  Promise.all(kinds.map((kind) => db.unit.count({ where: { kind, validTo: null } })))

test('the country has 34 provinces and 3,321 communes of the right kinds', async () => {
  expect(await countOf('province', 'central_city')).toEqual([27, 7])
  expect(await countOf('commune', 'ward', 'special_zone')).toEqual([2611, 697, 13])
})

test('Đồng Nai remembers that it was a province, and Trảng Bom that it was a xã', async () => {
  const past = await db.unitPast.findMany({
    where: { unitCode: { in: ['75', '26248'] } },
    orderBy: { unitCode: 'asc' },
  })
  expect(past.map(({ unitCode, kind }) => [unitCode, kind])).toEqual([
    ['26248', 'commune'],
    ['75', 'province'],
  ])
  const { legalBasis } = await db.unit.findUniqueOrThrow({ where: { code: '26248' } })
  expect(legalBasis).toBe('Nghị quyết 237/NQ-UBTVQH16')
})

test('a second start finds nothing to load, quickly', async () => {
  await loadDefaultPlaces()
  const start = process.cpuUsage()
  expect(await loadDefaultPlaces()).toEqual({ loaded: [] })
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(50)
  expect(await eventNames()).toEqual([])
})

test('an empty database is filled in a moment', async () => {
  await db.$executeRaw`truncate unit, setting cascade`
  // Work, not time on the clock: other tests run beside this one.
  const start = process.cpuUsage()
  expect((await loadDefaultPlaces()).loaded).toHaveLength(3)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(6_000)
  expect(await countOf('province', 'central_city', 'commune', 'ward', 'special_zone')).toEqual([
    27, 7, 2611, 697, 13,
  ])
})
