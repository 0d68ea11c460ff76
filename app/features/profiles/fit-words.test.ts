import { describe, expect, test } from 'vitest'
import type { Reason } from '#app/features/profiles/fit-schema.ts'
import { againstCodes, forCodes, unknownCodes } from '#app/features/profiles/fit-schema.ts'
import type { ModelConditions, PlaceConditions } from '#app/features/profiles/fit-rules.ts'
import { conditionsOf, fitOf } from '#app/features/profiles/fit-rules.ts'
import { reasonWords } from '#app/features/profiles/fit-words.ts'
import { hill, pigs } from '#tests/support/fit-makers.ts'

const everything: Reason['values'] = {
  terrains: ['mountain'],
  own: ['delta'],
  hazards: ['flood', 'storm'],
  zones: ['zone-3'],
  words: ['lợn đen'],
  km: 12.5,
  percent: 60,
  people: 1_200,
  households: 46,
  poor: 'few',
  nearPoor: 12,
  year: 2025,
  vnd: 9_000_000,
  limitVnd: 72_000_000,
}

describe('what is said', () => {
  const worded = (model: Partial<ModelConditions>, place: Partial<PlaceConditions>, lang: 'vi' | 'en') => {
    const { reasonsFor, reasonsAgainst, unknowns } = fitOf({ ...pigs, ...model }, { ...hill, ...place })
    return [...reasonsFor, ...reasonsAgainst, ...unknowns].map((reason) => reasonWords(reason, lang))
  }

  test('every reason is a whole sentence in both languages', () => {
    for (const lang of ['vi', 'en'] as const) {
      for (const code of [...forCodes, ...againstCodes, ...unknownCodes]) {
        const sentence = reasonWords({ code, values: everything }, lang)
        expect(sentence).toMatch(/^[^{}]+\.$/u)
        expect(sentence).not.toMatch(/profiles|undefined|fit\./)
      }
    }
  })

  test('one to four households are never told', () => {
    const sentences = worded({}, { counts: { year: 2025, poor: 3, nearPoor: 12 } }, 'vi')
    expect(sentences).toContain('Năm 2025 nơi này có dưới 5 hộ nghèo, 12 hộ cận nghèo.')
  })
})

test('the cost of a household is the whole cost shared out', () => {
  const { costPerHouseholdVnd: _, ...said } = pigs
  expect(conditionsOf({ ...said, households: 40, totalCostVnd: 620_000_000n }).costPerHouseholdVnd).toBe(
    15_500_000,
  )
})
