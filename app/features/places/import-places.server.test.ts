import { afterEach, beforeEach, expect, test } from 'vitest'
import { importPlaces } from '#app/features/places/import-places.server.ts'
import { loadedList } from '#app/features/places/list-queries.server.ts'
import { loadDefaultPlaces } from '#app/features/places/load-default-places.server.ts'
import { readPlaceList } from '#app/features/places/list-rules.ts'
import {
  childrenOf,
  provinces,
  unitByCode,
  unitHistory,
  unitPath,
} from '#app/features/places/queries.server.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'

const operator = systemActor('test')

function take(file: object, options = {}) {
  const read = readPlaceList(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return importPlaces(operator, read.list, options)
}

const small = {
  asOf: '2026-01-01',
  legalBasis: 'NQ 1',
  provinces: [{ code: '15', name: 'Lào Cai', nameEn: 'Lao Cai', kind: 'tỉnh', region: 'TDMNPB' }],
  columns: ['code', 'name', 'kind', 'provinceCode', 'former'],
  units: [
    ['02761', 'Mường Khương', 'xã', '15', ['Xã Thanh Bình*']],
    ['02647', 'Lào Cai', 'phường', '15', []],
    ['02671', 'Cam Đường', 'phường', '15', []],
  ],
  aliases: { '02762': '02761' },
}

const empty = () => db.$executeRaw`truncate unit, setting cascade`

beforeEach(async () => {
  await empty()
  await take(small)
})

afterEach(empty)

test('a first list is written whole, and one event says so', async () => {
  expect(await unitByCode('02761')).toMatchObject({
    kind: 'commune',
    name: 'Mường Khương',
    provinceName: 'Lào Cai',
    unitPath: ['VN', '15', '02761'],
    validFrom: '2026-01-01',
    legalBasis: 'NQ 1',
  })
  expect(await eventNames()).toEqual(['places.imported'])
  expect(await loadedList()).toMatchObject({ asOf: '2026-01-01', builtIn: [] })
})

test('the same list a second time writes nothing', async () => {
  const { version } = (await loadedList())!
  expect(await take(small)).toMatchObject({ wrote: false })
  expect((await loadedList())?.version).toBe(version)
  expect(await eventNames()).toHaveLength(1)
})

test('a dry run tells the same and writes nothing', async () => {
  const change = { asOf: '2027-01-01', partial: true, units: [{ code: '02761', kind: 'phường' }] }
  const { diff, wrote } = await take(change, { dryRun: true })
  expect(wrote).toBe(false)
  expect(diff.changed).toHaveLength(1)
  expect(await unitByCode('02761')).toMatchObject({ kind: 'commune' })
  expect((await loadedList())?.asOf).toBe('2026-01-01')
})

test('a change keeps the former state with its dates', async () => {
  await take({
    asOf: '2027-01-01',
    partial: true,
    legalBasis: 'NQ 2',
    units: [{ code: '02761', kind: 'phường' }],
  })
  expect(await unitByCode('02761')).toMatchObject({
    kind: 'ward',
    validFrom: '2027-01-01',
    legalBasis: 'NQ 2',
  })
  const { past } = await unitHistory('02761')
  expect(past).toMatchObject([
    { kind: 'commune', validFrom: '2026-01-01', validTo: '2027-01-01', legalBasis: 'NQ 1' },
  ])
})

test('a unit that ends stays, points to its successor, and no longer counts', async () => {
  const closed = [{ code: '02671', replacedBy: '02647' }]
  await take({ asOf: '2027-01-01', partial: true, closed })
  expect(await unitByCode('02671')).toMatchObject({ validTo: '2027-01-01', replacedByCode: '02647' })
  expect((await childrenOf('15')).map((unit) => unit.name)).toEqual(['Lào Cai', 'Mường Khương'])
  expect(await provinces()).toMatchObject([{ code: '15', total: 2, counts: { commune: 1, ward: 1 } }])
  const { replaces, formerNames } = await unitHistory('02647')
  expect(replaces.map((unit) => unit.code)).toEqual(['02671'])
  expect(formerNames.map(({ name }) => name)).toEqual(['Phường Cam Đường'])
})

test('an older list is refused unless it is forced', async () => {
  const older = { ...small, asOf: '2025-01-01' }
  await expect(take(older)).rejects.toMatchObject({ code: 'places_list_older' })
  expect(await take(older, { force: true })).toMatchObject({ wrote: false })
  expect((await loadedList())?.asOf).toBe('2026-01-01')
})

test('a list with a fault changes nothing at all', async () => {
  const units = [...small.units, ['02700', 'Không đâu', 'xã', '99', []]]
  await expect(take({ ...small, asOf: '2027-01-01', units })).rejects.toMatchObject({
    code: 'places_list_wrong',
    details: { problems: [{ row: 'units[3] (02700 Không đâu)', text: 'province 99 is unknown' }] },
  })
  expect((await loadedList())?.asOf).toBe('2026-01-01')
})

test('a list that would end a large part of the country by leaving it out is refused', async () => {
  await empty()
  await loadDefaultPlaces()
  const part = { asOf: '2027-01-01', columns: small.columns, units: small.units }
  await expect(take(part)).rejects.toMatchObject({ code: 'places_list_ends_many', details: { count: 3318 } })
})

test('two imports at once make one', async () => {
  const change = { asOf: '2027-01-01', partial: true, units: [{ code: '02761', name: 'Mường Thử' }] }
  const both = await Promise.all([take(change), take(change)])
  expect(both.map(({ wrote }) => wrote).sort()).toEqual([false, true])
})

test('what came with the application does not undo a newer list', async () => {
  await loadDefaultPlaces()
  expect(await loadedList()).toMatchObject({ asOf: '2026-04-30' })
  await empty()
  await take({ ...small, asOf: '2030-01-01' })
  await loadDefaultPlaces()
  expect(await loadedList()).toMatchObject({ asOf: '2030-01-01', builtIn: expect.any(Array) as unknown })
  expect(await provinces()).toHaveLength(1)
})

test('other codes lead to the unit, unknown ones nowhere', async () => {
  expect(await unitPath('02762')).toEqual(['VN', '15', '02761'])
  expect(await unitByCode('99999')).toBeNull()
  await expect(unitPath('99999')).rejects.toMatchObject({ kind: 'not_found' })
})
