import { expect, test } from 'vitest'
import { resolveUnit, suggestUnits, unitChoice } from '#app/features/places/name-queries.server.ts'
import { importPlaces } from '#app/features/places/import-places.server.ts'
import { readPlaceList } from '#app/features/places/list-rules.ts'
import { systemActor } from '#app/permissions/actor.ts'

const codes = async (text: string, limit = 3) =>
  (await suggestUnits(text, { limit })).items.map((unit) => unit.code)

test('the whole country is found as people type it', async () => {
  expect(await codes('muong khuong', 1)).toEqual(['02761'])
  expect(await codes('Sơn Hà', 1)).toEqual(['21289'])
  expect(await codes('Sơn Hạ', 1)).toEqual(['21292'])
  expect(await codes('tan thanh lam dong', 1)).toEqual(['23143'])
  expect(await codes('p. ba đình', 1)).toEqual(['00004'])
  expect(await codes('tp hcm', 1)).toEqual(['79'])
  expect(await codes('sapa', 1)).toEqual(['03006'])
  expect(await codes('ea hleo', 1)).toEqual(['24184'])
  expect(await codes('06978')).toEqual(['06970'])
  expect(await codes('phú xuân thừa thiên huế', 1)).toEqual(['19753'])
})

test('an old province leads to the province it is in now, and keeps saying why', async () => {
  const { items } = await suggestUnits('Hòa Bình', { level: 'province' })
  expect(items).toMatchObject([{ code: '25', name: 'Phú Thọ', matchedFormerName: 'Hoà Bình' }])
  // The same by the other habit of writing the tone.
  expect((await suggestUnits('Hoà Bình', { level: 'province' })).items).toEqual(items)
})

test('an empty text lists what lies within a unit, or nothing', async () => {
  expect((await suggestUnits('', { within: '15', limit: 100 })).total).toBe(99)
  expect((await suggestUnits('')).total).toBe(0)
})

test('the picker’s own text and other codes come back as the official code', async () => {
  expect(await resolveUnit('Xã Mường Khương, Lào Cai (02761)')).toMatchObject({ ok: true, code: '02761' })
  expect(await resolveUnit('23737')).toMatchObject({ ok: true, code: '23938' })
  expect(await unitChoice('06978')).toMatchObject({ code: '06970', provinceName: 'Quảng Ninh' })
  expect(await unitChoice('99999')).toBeNull()
})

test('names of an import are found at once', async () => {
  const read = readPlaceList({
    asOf: '2030-01-01',
    partial: true,
    units: [{ code: '02761', name: 'Mường Thử' }],
  })
  if (!read.ok) throw new Error('the list is good')
  await importPlaces(systemActor('test'), read.list)
  expect(await codes('muong thu', 1)).toEqual(['02761'])
  const { items } = await suggestUnits('xã mường khương', { limit: 1 })
  expect(items).toMatchObject([{ code: '02761', name: 'Mường Thử', matchedFormerName: 'Xã Mường Khương' }])
})

test('a keystroke costs milliseconds of work', async () => {
  await suggestUnits('a')
  const start = process.cpuUsage()
  for (let at = 0; at < 20; at += 1) await suggestUnits('tan thanh lam dong')
  expect(process.cpuUsage(start).user / 1000 / 20).toBeLessThan(60)
})
