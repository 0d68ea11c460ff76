import type { ShownCount } from '#app/features/profiles/rules.ts'
import type { Zone } from '#app/features/profiles/schema.ts'

export type ReasonValues = {
  terrains?: readonly string[]
  own?: readonly string[]
  hazards?: readonly string[]
  zones?: readonly Zone[]
  words?: readonly string[]
  km?: number
  percent?: number
  people?: number
  households?: number
  poor?: ShownCount
  nearPoor?: ShownCount
  year?: number
  vnd?: number
  limitVnd?: number
}

export const forCodes = [
  'terrain_same',
  'hazards_met',
  'disaster_here',
  'beneficiaries_here',
  'coast_here',
  'minority_area',
  'disaster_hit_here',
  'labour_enough',
  'market_near',
  'road_all_seasons',
  'electricity_enough',
  'livelihood_known',
  'cost_low',
] as const
export const againstCodes = [
  'terrain_other',
  'hazards_untested',
  'disaster_elsewhere',
  'no_beneficiaries',
  'no_coast',
  'labour_short',
  'market_far',
  'road_dry_season',
  'road_none',
  'electricity_low',
  'cost_high',
] as const
export const unknownCodes = [
  'terrain_unknown',
  'hazards_unknown',
  'zone_unknown',
  'poverty_unknown',
  'labour_unknown',
  'market_unknown',
  'road_unknown',
  'electricity_unknown',
] as const
export type ForCode = (typeof forCodes)[number]
export type AgainstCode = (typeof againstCodes)[number]
export type UnknownCode = (typeof unknownCodes)[number]

export type Reason<C extends string = string> = { code: C; values: ReasonValues }

export const verdicts = ['fits', 'consider', 'unclear', 'hardly'] as const
export type Verdict = (typeof verdicts)[number]

export type Fit = {
  verdict: Verdict
  reasonsFor: Reason<ForCode>[]
  reasonsAgainst: Reason<AgainstCode>[]
  unknowns: Reason<UnknownCode>[]
}
