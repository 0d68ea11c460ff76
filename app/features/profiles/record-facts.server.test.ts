import { expect, test } from 'vitest'
import { placeConditions } from '#app/features/profiles/fit-queries.server.ts'
import { factsOf, profiledUnit } from '#app/features/profiles/queries.server.ts'
import { recordFacts } from '#app/features/profiles/record-facts.server.ts'
import { sheetOn } from '#app/features/profiles/rules.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { aSheet, factsInput } from '#tests/support/profile-makers.ts'

const now = new Date('2026-11-24T05:00:00Z')
const hill = {
  terrain: ['mountain' as const],
  zone: { zones: ['zone-3' as const], legalBasis: 'Quyết định 60/QĐ-BDTTG' },
  hazards: [],
  livelihoods: ['lợn đen', 'ngô'],
  market: 6.5,
  land: 'Đất dốc, đá lẫn.',
}

test('what a form says becomes facts with their day, source and whoever recorded them', async () => {
  const editor = anEditor()
  const { factIds } = await recordFacts(editor, HERE, factsInput(hill), now)
  expect(factIds).toHaveLength(6)
  const facts = await factsOf(HERE)
  expect(sheetOn(facts, '2026-11-24')).toEqual(aSheet(hill))
  expect(facts[0]).toMatchObject({ validFrom: '2026-01-01', source: 'Báo cáo của xã' })
  expect(await db.unitFact.count({ where: { recordedById: editor.id } })).toBe(6)
  expect(await eventNames()).toEqual(['profile.facts_recorded'])
})

test('only what changed is recorded; what stood before stays as history', async () => {
  await recordFacts(anEditor(), HERE, factsInput(hill), now)
  const changed = { ...hill, market: 4, livelihoods: null }
  const again = factsInput(changed, { version: 6, validFrom: '2026-06-01' })
  expect((await recordFacts(anEditor(), HERE, again, now)).factIds).toHaveLength(2)
  const facts = await factsOf(HERE)
  expect(facts).toHaveLength(8)
  expect(sheetOn(facts, '2026-11-24')).toEqual(aSheet(changed))
  expect(sheetOn(facts, '2026-03-01')).toEqual(aSheet(hill))
})

test('the same once more records nothing', async () => {
  await recordFacts(anEditor(), HERE, factsInput(hill), now)
  expect(await recordFacts(anEditor(), HERE, factsInput(hill, { version: 6 }), now)).toEqual({ factIds: [] })
  expect(await eventNames()).toEqual(['profile.facts_recorded'])
})

test('of two who opened the form together the second is told, and nothing of theirs is lost silently', async () => {
  const both = [{ labour: 900 }, { market: 3 }].map((facts) =>
    recordFacts(anEditor(), HERE, factsInput(facts), now),
  )
  const results = await Promise.allSettled(both)
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'conflict', code: 'profile_changed' },
  })
  expect(await db.unitFact.count()).toBe(1)
})

test('a day that has not come, and one before what is known, are refused', async () => {
  const future = factsInput(hill, { validFrom: '2026-11-25' })
  await expect(recordFacts(anEditor(), HERE, future, now)).rejects.toMatchObject({ code: 'in_the_future' })
  await recordFacts(anEditor(), HERE, factsInput({ market: 6 }), now)
  const older = factsInput({ market: 7 }, { version: 1, validFrom: '2025-01-01' })
  await expect(recordFacts(anEditor(), HERE, older, now)).rejects.toMatchObject({ code: 'older_than_known' })
})

test('an editor of another commune is refused, and a province has no profile', async () => {
  await expect(recordFacts(anEditor(ELSEWHERE), HERE, factsInput(hill), now)).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(recordFacts(anEditor('15'), '15', factsInput(hill), now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await eventNames()).toEqual([])
})

test('what was recorded cannot be changed', async () => {
  await recordFacts(anEditor(), HERE, factsInput({ market: 6 }), now)
  await expect(db.unitFact.updateMany({ data: { source: 'khác' } })).rejects.toThrow()
  await expect(db.unitFact.deleteMany()).rejects.toThrow()
})

test('a place is compared by what counts today and by the line of its kind of unit', async () => {
  await recordFacts(anEditor(), HERE, factsInput(hill), now)
  const place = await placeConditions(await profiledUnit(HERE), now)
  expect(place).toMatchObject({
    market: 6.5,
    hazards: [],
    road: null,
    counts: null,
    incomeLineVnd: 1_500_000,
  })
  const later = await placeConditions(await profiledUnit(HERE), new Date('2027-01-02T00:00:00Z'))
  expect(later.incomeLineVnd).toBe(2_200_000)
  expect((await placeConditions(await profiledUnit('00004'), now)).incomeLineVnd).toBe(2_000_000)
})
