/** How far a model is proven, in the order of strength. Never typed by anybody: it follows from the facts below. */
export const evidenceLevels = ['declared', 'documented', 'verified', 'replicated', 'sustained'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** What is known of a published model; figures are counts. */
export type EvidenceFacts = {
  /** Of the current revision. Files tied to results will count here as well. */
  photos: number
  results: number
  resultsWithoutDate: number
  resultsWithoutHouseholds: number
  /** A reviewer verified the current revision, not an earlier one. */
  verified: boolean
  /** Units other than the model's own that replicate it, whichever revision they copied. */
  adopters: number
  /** Those of them whose report after so many months says "as expected" or better. */
  goodAfter12: number
  goodAfter24: number
}

/** What would lift a model to the next level. */
export type Lift =
  | 'no_photo'
  | 'no_result'
  | 'result_without_date'
  | 'result_without_households'
  | 'not_verified'
  | 'no_adopter'
  | 'no_good_outcome_12'
  | 'no_good_outcome_24'

export type Evidence = { level: EvidenceLevel; lift: Lift[] }

/**
 * The level of a published model. A verification stands for the papers as well, for the reviewer may have seen them on
 * the spot; without it no outcome of others counts, because nobody independent vouches for what they copied.
 */
export function evidenceOf(facts: EvidenceFacts): Evidence {
  if (!facts.verified) {
    const gaps = documentGaps(facts)
    return gaps.length ? { level: 'declared', lift: gaps } : { level: 'documented', lift: ['not_verified'] }
  }
  if (facts.goodAfter24 > 0) return { level: 'sustained', lift: [] }
  if (facts.goodAfter12 > 0) return { level: 'replicated', lift: ['no_good_outcome_24'] }
  return { level: 'verified', lift: [facts.adopters ? 'no_good_outcome_12' : 'no_adopter'] }
}

function documentGaps(facts: EvidenceFacts): Lift[] {
  const gaps: [Lift, boolean][] = [
    ['no_photo', facts.photos === 0],
    ['no_result', facts.results === 0],
    ['result_without_date', facts.resultsWithoutDate > 0],
    ['result_without_households', facts.resultsWithoutHouseholds > 0],
  ]
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap)
}
