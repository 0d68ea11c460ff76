import { expect, test } from 'vitest'
import { countsOf, povertyStandards } from '#app/features/profiles/queries.server.ts'
import { recordPoverty } from '#app/features/profiles/record-poverty.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { countsInput } from '#tests/support/profile-makers.ts'

const now = new Date('2026-11-24T05:00:00Z')

test('a year is entered, and entered again to correct it; the first entry stays on record', async () => {
  await recordPoverty(anEditor(), HERE, countsInput(), now)
  await recordPoverty(anEditor(), HERE, countsInput({ poor: 290 }), now)
  expect(await countsOf(HERE)).toMatchObject([{ year: 2025, poor: 290 }])
  expect(await db.povertyCount.count()).toBe(2)
  expect(await eventNames()).toEqual(['profile.poverty_recorded', 'profile.poverty_recorded'])
})

test('two presses of one button make one entry', async () => {
  await Promise.all([1, 2].map(() => recordPoverty(anEditor(), HERE, countsInput(), now)))
  expect(await db.povertyCount.count()).toBe(1)
  expect(await eventNames()).toEqual(['profile.poverty_recorded'])
})

test('a year to come, and one before any standard, are refused', async () => {
  for (const [year, code] of [
    [2027, 'year_not_come'],
    [2021, 'no_standard'],
  ] as const) {
    await expect(recordPoverty(anEditor(), HERE, countsInput({ year }), now)).rejects.toMatchObject({ code })
  }
  await expect(recordPoverty(anEditor(ELSEWHERE), HERE, countsInput(), now)).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('the standards are those of the decrees, and no two hold at once', async () => {
  expect(await povertyStandards()).toMatchObject([
    { validFrom: '2022-01-01', validTo: '2027-01-01', ruralIncomeVnd: 1_500_000, urbanIncomeVnd: 2_000_000 },
    { validFrom: '2027-01-01', validTo: null, ruralIncomeVnd: 2_200_000, urbanIncomeVnd: 2_800_000 },
  ])
  const overlapping = db.povertyStandard.create({
    data: {
      id: 'khac',
      legalBasis: 'Nghị định khác',
      validFrom: new Date('2026-01-01'),
      ruralIncomeVnd: 1,
      urbanIncomeVnd: 1,
      minDeprivations: 3,
    },
  })
  await expect(overlapping).rejects.toThrow(/poverty_standard_one_at_a_time/)
})
