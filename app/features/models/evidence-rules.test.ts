import { expect, test } from 'vitest'
import type { EvidenceFacts, EvidenceLevel, Lift } from '#app/features/models/evidence-rules.ts'
import { evidenceLevels, evidenceOf } from '#app/features/models/evidence-rules.ts'

const bare: EvidenceFacts = {
  photos: 0,
  results: 2,
  resultsWithoutDate: 0,
  resultsWithoutHouseholds: 0,
  resultsWithoutBaseline: 0,
  resultsWithoutFile: 2,
  verified: false,
  adopters: 0,
  goodAfter12: 0,
  goodAfter24: 0,
}
const documented = { ...bare, photos: 1 }
const verified = { ...documented, verified: true }

const cases: [string, EvidenceFacts, EvidenceLevel, Lift[]][] = [
  ['published and nothing more', bare, 'declared', ['no_photo']],
  [
    'a photo, but one of three results was measured on nobody knows how many households',
    { ...documented, results: 3, resultsWithoutHouseholds: 1 },
    'declared',
    ['result_without_households'],
  ],
  [
    'an old text whose results have no day',
    { ...bare, resultsWithoutDate: 2, resultsWithoutHouseholds: 2 },
    'declared',
    ['no_photo', 'result_without_date', 'result_without_households'],
  ],
  [
    'an old text without any result',
    { ...documented, results: 0, resultsWithoutFile: 0 },
    'declared',
    ['no_result'],
  ],
  [
    'a photo, but one result does not say what there was before',
    { ...documented, resultsWithoutBaseline: 1 },
    'declared',
    ['result_without_baseline'],
  ],
  [
    'no photo, but a paper for every result',
    { ...bare, resultsWithoutFile: 0 },
    'documented',
    ['not_verified'],
  ],
  [
    'no photo, and a paper for only one of two results',
    { ...bare, resultsWithoutFile: 1 },
    'declared',
    ['result_without_file'],
  ],
  [
    'a photo, and a paper for one of two results',
    { ...documented, resultsWithoutFile: 1 },
    'documented',
    ['not_verified'],
  ],
  [
    'a paper for every result, one of them measured nobody knows when',
    { ...bare, resultsWithoutFile: 0, resultsWithoutDate: 1 },
    'declared',
    ['result_without_date'],
  ],
  ['a photo, and every result with its day and households', documented, 'documented', ['not_verified']],
  [
    'others succeeded for two years, but no reviewer has verified what they copied',
    { ...documented, adopters: 3, goodAfter12: 3, goodAfter24: 3 },
    'documented',
    ['not_verified'],
  ],
  ['verified, and nobody has replicated it', verified, 'verified', ['no_adopter']],
  ['verified on the spot, without a photo', { ...verified, photos: 0 }, 'verified', ['no_adopter']],
  [
    'verified; two places replicate it, none with a good report after a year',
    { ...verified, adopters: 2 },
    'verified',
    ['no_good_outcome_12'],
  ],
  [
    'verified; one of two places was content after a year',
    { ...verified, adopters: 2, goodAfter12: 1 },
    'replicated',
    ['no_good_outcome_24'],
  ],
  [
    'verified; a place was content after one year and after two',
    { ...verified, adopters: 2, goodAfter12: 1, goodAfter24: 1 },
    'sustained',
    [],
  ],
  [
    'verified; the first year was hard, the second good',
    { ...verified, adopters: 1, goodAfter24: 1 },
    'sustained',
    [],
  ],
]

test.each(cases)('%s', (_, facts, level, lift) => {
  expect(evidenceOf(facts)).toEqual({ level, lift })
})

test('no further good fact ever lowers a level', () => {
  const better: Partial<EvidenceFacts>[] = [
    { photos: 1 },
    { verified: true },
    { adopters: 5 },
    { goodAfter12: 1 },
    { goodAfter24: 1 },
    { resultsWithoutDate: 0, resultsWithoutHouseholds: 0, resultsWithoutBaseline: 0 },
    { resultsWithoutFile: 0 },
  ]
  for (const [name, facts] of cases) {
    for (const more of better) {
      const rank = (some: EvidenceFacts) => evidenceLevels.indexOf(evidenceOf(some).level)
      expect(rank({ ...facts, ...more }), name).toBeGreaterThanOrEqual(rank(facts))
    }
  }
})
