import { expect, test } from 'vitest'
import { parseCsv } from '#app/features/profiles/csv-rules.ts'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'
import { countsOf, factsOf } from '#app/features/profiles/queries.server.ts'
import { sheetOn } from '#app/features/profiles/rules.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'

const now = new Date('2026-11-24T05:00:00Z')
const table = `unitCode;year;households;poor;nearPoor;validFrom;source;terrain;market
${HERE};2024;2000;400;300;;Rà soát 2024;;
${HERE};2025;2010;350;280;2026-01-01;Rà soát 2025;mountain;6,5
99999;2025;100;10;5;;Rà soát;;
15;2025;100;10;5;;Rà soát;;
${HERE};2025;2010;1;1;;Rà soát;;
${ELSEWHERE};2027;900;90;50;;Rà soát;;
${ELSEWHERE};;;;;2026-12-01;Báo cáo;mountain;
${ELSEWHERE};2025;900;90;50;;Rà soát;;
`

test('good rows go in, each bad one is told with its line and field', async () => {
  const { rows, faults } = readProfileTable(parseCsv(table))
  expect(faults).toMatchObject([{ line: 5, issues: [{ path: 'unitCode' }] }])
  const result = await importProfiles(systemActor('test'), rows, { now })
  expect(result).toMatchObject({ recorded: 3, unchanged: 0 })
  expect(result.faults).toEqual([
    { line: 6, issues: [{ path: 'year', code: 'year_twice' }] },
    { line: 4, issues: [{ path: 'unitCode', code: 'unit_unknown' }] },
    { line: 7, issues: [{ path: 'year', code: 'year_not_come' }] },
    { line: 8, issues: [{ path: 'validFrom', code: 'in_the_future' }] },
  ])
  expect(await countsOf(HERE)).toMatchObject([{ year: 2024 }, { year: 2025, poor: 350 }])
  expect(sheetOn(await factsOf(HERE), '2026-11-24')).toMatchObject({ terrain: ['mountain'], market: 6.5 })
  expect(await eventNames()).toEqual(['profile.imported', 'profile.imported'])
})

test('the same file again changes nothing', async () => {
  const { rows } = readProfileTable(parseCsv(table))
  await importProfiles(systemActor('test'), rows, { now })
  expect(await importProfiles(systemActor('test'), rows, { now })).toMatchObject({
    recorded: 0,
    unchanged: 3,
  })
  expect(await db.unitFact.count()).toBe(2)
  expect(await eventNames()).toHaveLength(2)
})

test('a dry run says what would happen and writes nothing', async () => {
  const { rows } = readProfileTable(parseCsv(table))
  expect(await importProfiles(systemActor('test'), rows, { now, dryRun: true })).toMatchObject({
    recorded: 3,
  })
  expect(await db.unitFact.count()).toBe(0)
  expect(await db.povertyCount.count()).toBe(0)
  expect(await eventNames()).toEqual([])
})

test('rows of units that are not theirs are told as bad, and the rest goes in by their name', async () => {
  const { rows } = readProfileTable(parseCsv(table))
  const writer = anEditor()
  const result = await importProfiles(writer, rows, { now })
  expect(result.recorded).toBe(2)
  const told = result.faults.filter(({ issues }) => issues[0]?.code === 'unit_not_yours')
  expect(told.map(({ line }) => line)).toEqual([7, 8, 9])
  expect(await db.povertyCount.count({ where: { recordedById: writer.id } })).toBe(2)
  expect(await db.povertyCount.count({ where: { unitCode: ELSEWHERE } })).toBe(0)
  const province = anEditor('15')
  expect((await importProfiles(province, rows, { now })).unchanged).toBe(2)
})
