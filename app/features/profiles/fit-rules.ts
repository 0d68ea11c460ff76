import type {
  AgainstCode,
  Fit,
  ForCode,
  ReasonValues,
  UnknownCode,
  Verdict,
} from '#app/features/profiles/fit-schema.ts'
import { shownCount } from '#app/features/profiles/rules.ts'
import type { FactKind, FactSheet } from '#app/features/profiles/schema.ts'
import { ethnicZones } from '#app/features/profiles/schema.ts'
import { exactKey } from '#app/lib/fold.ts'
import type { Category } from '#app/lib/taxonomy.ts'

/** What a published model says of itself that can be held against a place. */
export type ModelConditions = {
  category: string
  title: string
  tags: readonly string[]
  terrain: readonly string[]
  /** Where it was done there were these, and it came through. */
  hazards: readonly string[]
  beneficiaries: readonly string[]
  households: number
  costPerHouseholdVnd: number
}

type Said = Omit<ModelConditions, 'costPerHouseholdVnd'> & { totalCostVnd: bigint }

/** The conditions in what a revision says. */
export function conditionsOf({ totalCostVnd, ...said }: Said): ModelConditions {
  const { category, title, tags, terrain, hazards, beneficiaries, households } = said
  const costPerHouseholdVnd = Math.round(Number(totalCostVnd) / Math.max(households, 1))
  return { category, title, tags, terrain, hazards, beneficiaries, households, costPerHouseholdVnd }
}

/** What is known of a place; null where nothing is. */
export type PlaceConditions = Omit<FactSheet, 'languages' | 'land'> & {
  counts: { year: number; poor: number; nearPoor: number } | null
  /** The income line of the standard in force for this kind of unit, in đồng a person and month. */
  incomeLineVnd: number | null
}

/** A market is near within so many kilometres, far beyond so many; between the two nothing is said. */
const MARKET_NEAR_KM = 15
const MARKET_FAR_KM = 30
const ELECTRICITY_ENOUGH_PERCENT = 95
const ELECTRICITY_LOW_PERCENT = 80
/** A household of four, a year at the income line: more than that is a large sum, a tenth of it a small one. */
const MEMBERS = 4
const MONTHS = 12
const SMALL_SHARE = 10

const livelihoods: readonly Category[] = [
  'livelihood-livestock',
  'livelihood-crop',
  'livelihood-service',
  'livelihood-organisation',
]
/** Kinds of model that lean on the ground they stand on. */
const leansOnTerrain: readonly Category[] = [...livelihoods, 'housing', 'water-sanitation', 'disaster']
/** Kinds that sell what they make. */
const sells: readonly Category[] = livelihoods
/** Kinds that want a working person in every household. */
const wantsLabour: readonly Category[] = [...livelihoods, 'employment']
/** Kinds that haul goods or building material. */
const hauls: readonly Category[] = [...livelihoods, 'housing', 'water-sanitation']
const wantsElectricity: readonly Category[] = ['livelihood-service', 'information']
/** What can undo a model of the kind where it strikes. */
const undoneBy: Partial<Record<Category, readonly string[]>> = {
  'livelihood-livestock': ['flood', 'flash-flood-landslide', 'cold-spell', 'epidemic'],
  'livelihood-crop': [
    'storm',
    'flood',
    'flash-flood-landslide',
    'drought',
    'saltwater-intrusion',
    'cold-spell',
  ],
  housing: ['storm', 'flood', 'flash-flood-landslide', 'erosion'],
  'water-sanitation': ['flood', 'drought', 'saltwater-intrusion'],
}

type Found =
  | { side: 'for'; code: ForCode; values?: ReasonValues }
  | { side: 'against'; code: AgainstCode; values?: ReasonValues }
  | { side: 'unknown'; code: UnknownCode; values?: ReasonValues }
type Rule = (model: ModelConditions, place: PlaceConditions) => Found[]

const isOneOf = (kinds: readonly Category[], { category }: ModelConditions) =>
  kinds.some((kind) => kind === category)
const shared = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id))

const terrain: Rule = (model, place) => {
  if (place.terrain === null)
    return isOneOf(leansOnTerrain, model) ? [{ side: 'unknown', code: 'terrain_unknown' }] : []
  const same = shared(model.terrain, place.terrain)
  if (same.length) return [{ side: 'for', code: 'terrain_same', values: { terrains: same } }]
  if (!isOneOf(leansOnTerrain, model)) return []
  return [{ side: 'against', code: 'terrain_other', values: { terrains: model.terrain, own: place.terrain } }]
}

const hazards: Rule = (model, place) => {
  const isDisaster = model.category === 'disaster'
  const undoing = undoneBy[model.category as Category] ?? []
  if (!isDisaster && undoing.length === 0) return []
  if (place.hazards === null) return [{ side: 'unknown', code: 'hazards_unknown' }]
  const met = shared(place.hazards, model.hazards)
  if (isDisaster) {
    if (met.length) return [{ side: 'for', code: 'disaster_here', values: { hazards: met } }]
    return model.hazards.length
      ? [{ side: 'against', code: 'disaster_elsewhere', values: { hazards: model.hazards } }]
      : []
  }
  const untested = shared(place.hazards, undoing).filter((id) => !met.includes(id))
  const found: Found[] = []
  if (met.length) found.push({ side: 'for', code: 'hazards_met', values: { hazards: met } })
  if (untested.length)
    found.push({ side: 'against', code: 'hazards_untested', values: { hazards: untested } })
  return found
}

const poverty: Rule = ({ beneficiaries }, { counts }) => {
  const wanted = (['poor', 'near-poor'] as const).filter((id) => beneficiaries.includes(id))
  if (wanted.length === 0) return []
  if (counts === null) return [{ side: 'unknown', code: 'poverty_unknown' }]
  const { year } = counts
  const own = { poor: counts.poor, 'near-poor': counts.nearPoor }
  if (wanted.every((id) => own[id] === 0))
    return [{ side: 'against', code: 'no_beneficiaries', values: { year } }]
  const values = { year, poor: shownCount(counts.poor), nearPoor: shownCount(counts.nearPoor) }
  return [{ side: 'for', code: 'beneficiaries_here', values }]
}

const groups: Rule = ({ beneficiaries }, place) => {
  const found: Found[] = []
  if (beneficiaries.includes('coastal-household') && place.terrain !== null) {
    const coast = place.terrain.includes('coastal') || place.terrain.includes('island')
    found.push(coast ? { side: 'for', code: 'coast_here' } : { side: 'against', code: 'no_coast' })
  }
  if (beneficiaries.includes('ethnic-minority')) {
    const own = place.zone?.zones.filter((zone) => ethnicZones.includes(zone))
    if (own === undefined) found.push({ side: 'unknown', code: 'zone_unknown' })
    else if (own.length) found.push({ side: 'for', code: 'minority_area', values: { zones: own } })
  }
  if (beneficiaries.includes('disaster-hit') && place.hazards?.length)
    found.push({ side: 'for', code: 'disaster_hit_here', values: { hazards: place.hazards } })
  return found
}

const labour: Rule = (model, { labour: people }) => {
  if (!isOneOf(wantsLabour, model)) return []
  if (people === null) return [{ side: 'unknown', code: 'labour_unknown' }]
  const values = { people, households: model.households }
  return people >= model.households
    ? [{ side: 'for', code: 'labour_enough', values }]
    : [{ side: 'against', code: 'labour_short', values }]
}

const market: Rule = (model, { market: km }) => {
  if (!isOneOf(sells, model)) return []
  if (km === null) return [{ side: 'unknown', code: 'market_unknown' }]
  if (km <= MARKET_NEAR_KM) return [{ side: 'for', code: 'market_near', values: { km } }]
  return km > MARKET_FAR_KM ? [{ side: 'against', code: 'market_far', values: { km } }] : []
}

const road: Rule = (model, place) => {
  if (!isOneOf(hauls, model)) return []
  if (place.road === null) return [{ side: 'unknown', code: 'road_unknown' }]
  if (place.road === 'all-seasons') return [{ side: 'for', code: 'road_all_seasons' }]
  return [{ side: 'against', code: place.road === 'none' ? 'road_none' : 'road_dry_season' }]
}

const electricity: Rule = (model, { electricity: percent }) => {
  if (!isOneOf(wantsElectricity, model)) return []
  if (percent === null) return [{ side: 'unknown', code: 'electricity_unknown' }]
  if (percent >= ELECTRICITY_ENOUGH_PERCENT)
    return [{ side: 'for', code: 'electricity_enough', values: { percent } }]
  return percent < ELECTRICITY_LOW_PERCENT
    ? [{ side: 'against', code: 'electricity_low', values: { percent } }]
    : []
}

/** A trade people there live by already, named in the model's title or tags. With its accents: bò is not bơ. */
const knownTrade: Rule = (model, place) => {
  if (!isOneOf(livelihoods, model) || !place.livelihoods) return []
  const said = [model.title, ...model.tags].map((text) => ` ${exactKey(text)} `)
  const words = place.livelihoods.filter((trade) =>
    said.some((text) => text.includes(` ${exactKey(trade)} `)),
  )
  return words.length ? [{ side: 'for', code: 'livelihood_known', values: { words } }] : []
}

const cost: Rule = ({ costPerHouseholdVnd: vnd }, { incomeLineVnd }) => {
  if (incomeLineVnd === null) return []
  const limitVnd = incomeLineVnd * MEMBERS * MONTHS
  if (vnd > limitVnd) return [{ side: 'against', code: 'cost_high', values: { vnd, limitVnd } }]
  return vnd * SMALL_SHARE <= limitVnd ? [{ side: 'for', code: 'cost_low', values: { vnd, limitVnd } }] : []
}

const rules: readonly Rule[] = [
  terrain,
  hazards,
  poverty,
  groups,
  labour,
  market,
  road,
  electricity,
  knownTrade,
  cost,
]

/** Holds a model's conditions against a place, with every reason that counts for it or against it, and what nobody knows. */
export function fitOf(model: ModelConditions, place: PlaceConditions): Fit {
  const found = rules.flatMap((rule) => rule(model, place))
  const side = (name: Found['side']) =>
    found.filter((one) => one.side === name).map(({ code, values = {} }) => ({ code, values }))
  const reasons = {
    reasonsFor: side('for') as Fit['reasonsFor'],
    reasonsAgainst: side('against') as Fit['reasonsAgainst'],
    unknowns: side('unknown') as Fit['unknowns'],
  }
  return { verdict: verdictOf(reasons), ...reasons }
}

/**
 * The overall word, from counts alone. As much unknown as known: unclear. Else nothing against it: fits. More against
 * than for it: hardly. Else: to be considered.
 */
export function verdictOf({ reasonsFor, reasonsAgainst, unknowns }: Omit<Fit, 'verdict'>): Verdict {
  const known = reasonsFor.length + reasonsAgainst.length
  if (unknowns.length >= known) return 'unclear'
  if (reasonsAgainst.length === 0) return 'fits'
  return reasonsAgainst.length > reasonsFor.length ? 'hardly' : 'consider'
}

/** The fact of the profile that an unknown asks for; `poverty` stands for the yearly counts. */
export function askedBy(code: UnknownCode): FactKind | 'poverty' {
  return code.replace('_unknown', '') as FactKind | 'poverty'
}
