/** How far a model is proven, in the order of strength. Never typed by anybody: it follows from the facts below. */
export const evidenceLevels = ['declared', 'documented', 'verified', 'replicated', 'sustained'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** What is known of a published model; figures are counts. */
export type EvidenceFacts = {
  /** Of the current revision. */
  photos: number
  results: number
  resultsWithoutDate: number
  resultsWithoutHouseholds: number
  /** Nobody can tell what changed. */
  resultsWithoutBaseline: number
  /** No paper of the revision is tied to them. */
  resultsWithoutFile: number
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
  | 'result_without_file'
  | 'result_without_baseline'
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

/**
 * What every result needs: when it was measured, on whom, from where it started, and something to look at: a photo of
 * the model, or a paper for each result, which says more than a photo.
 */
function documentGaps(facts: EvidenceFacts): Lift[] {
  const unseen = facts.photos === 0 && (facts.results === 0 || facts.resultsWithoutFile > 0)
  const somePapers = facts.resultsWithoutFile < facts.results
  const gaps: [Lift, boolean][] = [
    [somePapers ? 'result_without_file' : 'no_photo', unseen],
    ['no_result', facts.results === 0],
    ['result_without_baseline', facts.resultsWithoutBaseline > 0],
    ['result_without_date', facts.resultsWithoutDate > 0],
    ['result_without_households', facts.resultsWithoutHouseholds > 0],
  ]
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap)
}
