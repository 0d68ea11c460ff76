/** The ids models are sorted by. Their labels stand in the `taxonomy` words: `taxonomy:category.<id>` and so on. */

export const categories = [
  'livelihood-livestock',
  'livelihood-crop',
  'livelihood-service',
  'livelihood-organisation',
  'finance',
  'employment',
  'housing',
  'water-sanitation',
  'education-child',
  'health',
  'social-service',
  'information',
  'mentoring',
  'disaster',
] as const
export type Category = (typeof categories)[number]

/** Income, then the twelve indicators of deprivation. */
export const indicators = [
  'income',
  'employment',
  'dependents',
  'nutrition',
  'health-insurance',
  'adult-education',
  'child-schooling',
  'housing-quality',
  'housing-area',
  'water-source',
  'sanitation',
  'telecom',
  'info-devices',
] as const
export type Indicator = (typeof indicators)[number]

/** The six dimensions of multidimensional poverty. */
export const dimensions = [
  'job',
  'health',
  'education',
  'housing',
  'water-sanitation',
  'information',
] as const
export type Dimension = (typeof dimensions)[number]

/** The dimension an indicator belongs to; income is measured apart. */
export const dimensionOf = {
  income: null,
  employment: 'job',
  dependents: 'job',
  nutrition: 'health',
  'health-insurance': 'health',
  'adult-education': 'education',
  'child-schooling': 'education',
  'housing-quality': 'housing',
  'housing-area': 'housing',
  'water-source': 'water-sanitation',
  sanitation: 'water-sanitation',
  telecom: 'information',
  'info-devices': 'information',
} as const satisfies Record<Indicator, Dimension | null>

export const beneficiaries = [
  'poor',
  'near-poor',
  'newly-escaped',
  'no-labour',
  'ethnic-minority',
  'women',
  'children',
  'youth',
  'elderly',
  'disabled',
  'disaster-hit',
  'coastal-household',
  'resettled',
] as const
export type Beneficiary = (typeof beneficiaries)[number]

export const terrains = ['mountain', 'midland', 'highland', 'delta', 'coastal', 'island', 'urban'] as const
export type Terrain = (typeof terrains)[number]

export const hazards = [
  'storm',
  'flood',
  'flash-flood-landslide',
  'drought',
  'saltwater-intrusion',
  'cold-spell',
  'erosion',
  'heat',
  'epidemic',
] as const
export type Hazard = (typeof hazards)[number]

/** Where the money for a cost line comes from. */
export const fundings = [
  'agricultural-extension',
  'armed-forces',
  'border-guard',
  'climate-fund',
  'commune-budget',
  'cooperative-fund',
  'disaster-fund',
  'education-sector',
  'employment-service',
  'enterprise-linkage',
  'farmers-union',
  'fatherland-front',
  'forest-fund',
  'health-sector',
  'ngo',
  'ocop',
  'party-cells',
  'policy-credit',
  'provincial-budget',
  'red-cross',
  'social-mobilisation',
  'social-protection',
  'state-programme',
  'telecom-fund',
  'vocational-training',
  'womens-union',
  'youth-union',
] as const
export type Funding = (typeof fundings)[number]

/** What results are measured by; a result may also name a measure of its own. */
export const metrics = [
  'amount-published',
  'animals-sold',
  'attendance',
  'birds-sold',
  'births-assisted',
  'calves-born',
  'cards-issued',
  'certified-area',
  'children-followed',
  'children-sponsored',
  'contract-area',
  'contract-value',
  'contracts',
  'coverage-rate',
  'drills-held',
  'employment-rate',
  'fish-kg',
  'guests',
  'hectares',
  'hectares-changed',
  'hectares-protected',
  'honey-litres',
  'hours-broadcast',
  'hours-shared',
  'households-connected',
  'households-converted',
  'households-escaped',
  'households-joined',
  'households-mentored',
  'households-moved',
  'households-registered',
  'households-relieved',
  'households-sharing',
  'households-supported',
  'households-with-land',
  'houses-built',
  'houses-repaired',
  'income-change',
  'jobs-created',
  'land-allocated',
  'latrines-built',
  'learners-completed',
  'loans-made',
  'loans-outstanding',
  'meals-served',
  'members',
  'members-poor',
  'mortality-rate',
  'mushroom-kg',
  'ocop-stars',
  'orders',
  'overdue-rate',
  'payment-per-household',
  'people-protected',
  'people-visited',
  'products-sold',
  'pupils-supported',
  'referrals',
  'relapse-rate',
  'remittance',
  'retention-rate',
  'revenue',
  'rice-kg',
  'rotations-completed',
  'school-completion',
  'stables-moved',
  'stunting-rate',
  'tea-kg',
  'trainees',
  'trainings-held',
  'use-rate',
  'vegetable-kg',
  'wage-paid',
  'warnings-issued',
  'waste-collected',
  'water-samples-passing',
  'women-members',
  'workers-placed',
  'workers-sent',
  'yield',
] as const
export type Metric = (typeof metrics)[number]

/** The six socio-economic regions. Which province lies where is data of places. */
export const regions = ['TDMNPB', 'DBSH', 'BTB', 'NTBTN', 'DNB', 'DBSCL'] as const
export type Region = (typeof regions)[number]

/** What an adopter answers to "did it work?" after a time. */
export const workedAnswers = ['better', 'as_expected', 'partly', 'failed'] as const
export type WorkedAnswer = (typeof workedAnswers)[number]
