import { expect, test } from 'vitest'
import en from '#app/locales/en/taxonomy.json' with { type: 'json' }
import vi from '#app/locales/vi/taxonomy.json' with { type: 'json' }
import * as taxonomy from './taxonomy.ts'

const groups = {
  category: taxonomy.categories,
  indicator: taxonomy.indicators,
  beneficiary: taxonomy.beneficiaries,
  terrain: taxonomy.terrains,
  hazard: taxonomy.hazards,
  funding: taxonomy.fundings,
  metric: taxonomy.metrics,
  region: taxonomy.regions,
  worked: taxonomy.workedAnswers,
}

test('every id has its words in both languages, and no two of a group read alike', () => {
  expect(Object.keys(vi)).toEqual(Object.keys(groups))
  for (const [name, ids] of Object.entries(groups))
    for (const words of [vi, en]) {
      const labels: Record<string, string> = words[name as keyof typeof groups]
      expect(Object.keys(labels)).toEqual([...ids])
      expect(new Set(Object.values(labels)).size).toBe(ids.length)
    }
})
