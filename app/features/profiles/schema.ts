import { z } from 'zod'
import type { Lang } from '#app/lib/languages.ts'
import { parseDate, parseDecimal, parseWhole } from '#app/lib/read-figures.ts'
import { hazards, terrains } from '#app/lib/taxonomy.ts'
import { line, lines } from '#app/lib/text-fields.ts'

/** Designations of disadvantage: zones of ethnic and mountainous areas, especially disadvantaged coast, island. */
export const zones = ['zone-1', 'zone-2', 'zone-3', 'coastal', 'island'] as const
export type Zone = (typeof zones)[number]
/** Of these a unit has one. */
export const ethnicZones: readonly Zone[] = ['zone-1', 'zone-2', 'zone-3']

/** When a truck reaches the commune's centre. */
export const roads = ['all-seasons', 'dry-season', 'none'] as const

export const factKinds = [
  'terrain',
  'zone',
  'hazards',
  'livelihoods',
  'languages',
  'road',
  'market',
  'electricity',
  'labour',
  'land',
] as const
export type FactKind = (typeof factKinds)[number]

const bounds = { words: 10, wordMin: 2, wordMax: 60, marketKm: 500, people: 500_000, households: 200_000 }

type Given = { input?: unknown }
const orRequired = (code: string) => ({
  error: ({ input }: Given) => (input === undefined || input === null || input === '' ? 'required' : code),
})

const ordered = <T extends string>(ids: readonly T[], list: readonly string[]) =>
  ids.filter((id) => list.includes(id))
const someOf = <const T extends readonly string[]>(ids: T) =>
  z.array(z.enum(ids, orRequired('not_offered'))).transform((list) => ordered<T[number]>(ids, list))
/** That there is none is known as well, and something else than knowing nothing: the answer `none`, kept as an empty list. */
const someOrNone = <const T extends readonly string[]>(ids: T) =>
  z
    .array(z.enum([...ids, 'none'], orRequired('not_offered')))
    .refine((list) => !list.includes('none') || list.every((id) => id === 'none'), { error: 'none_or_some' })
    .transform((list) => ordered<T[number]>(ids, list))
const zoneList = someOrNone(zones).refine(
  (list) => list.filter((zone) => ethnicZones.includes(zone)).length <= 1,
  { error: 'one_zone' },
)
const wordList = z
  .array(z.string())
  .refine((list) => list.length <= bounds.words, { error: 'too_many_words' })
  .refine((list) => list.every((word) => word.length >= bounds.wordMin && word.length <= bounds.wordMax), {
    error: 'word_length',
  })
const basis = line({ max: 300 })

/** What a fact of each kind says: distance in km, electricity in % of households, labour in people of working age. */
export const factShapes = {
  terrain: someOf(terrains).refine((list) => list.length > 0, { error: 'required' }),
  zone: z.object({ zones: zoneList, legalBasis: basis }),
  hazards: someOrNone(hazards),
  livelihoods: wordList,
  languages: wordList,
  road: z.enum(roads, orRequired('not_offered')),
  market: z.number(orRequired('not_number')).min(0).max(bounds.marketKm),
  electricity: z.number(orRequired('not_number')).min(0).max(100),
  labour: z.int(orRequired('not_int')).min(0).max(bounds.people),
  land: lines({ min: 3, max: 1_000 }),
} satisfies Record<FactKind, z.ZodType>

type FactValues = { [K in FactKind]: z.output<(typeof factShapes)[K]> }
/** What is known of each kind; null where nothing is. */
export type FactSheet = { [K in FactKind]: FactValues[K] | null }

/** 'YYYY-MM-DD', a day the calendar has, since 1975. */
const day = z
  .string(orRequired('not_date'))
  .refine(
    (iso) => parseDate(iso) === iso && iso >= '1975-01-01' && iso <= '2100-12-31',
    orRequired('not_date'),
  )
const source = line({ min: 3, max: 300 })
const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().default(null)

/** A fact sheet as fields of a form or of a row: the zone and its legal basis stand apart. */
const sheetFields = {
  terrain: maybe(factShapes.terrain),
  zones: maybe(zoneList),
  zoneBasis: basis.default(''),
  hazards: maybe(factShapes.hazards),
  livelihoods: maybe(wordList),
  languages: maybe(wordList),
  road: maybe(factShapes.road),
  market: maybe(factShapes.market),
  electricity: maybe(factShapes.electricity),
  labour: maybe(factShapes.labour),
  land: maybe(factShapes.land),
}
type SheetFields = z.output<z.ZodObject<typeof sheetFields>>

function sheetOf({ zones: chosen, zoneBasis, ...rest }: SheetFields): FactSheet {
  return { ...rest, zone: chosen && { zones: chosen, legalBasis: zoneBasis } }
}

const hasBasis = ({ zones: chosen, zoneBasis }: Pick<SheetFields, 'zones' | 'zoneBasis'>) =>
  !chosen?.length || zoneBasis !== ''
const basisMissing = { path: ['zoneBasis'], error: 'required' }

/** The form of a whole profile; `version` is how many facts there were when it was opened. */
export const factsForm = (lang: Lang) =>
  z.preprocess(
    (typed) => readTyped(asObject(typed), lang),
    z
      .object({ version: z.int({ error: 'not_uuid' }).min(0), validFrom: day, source, ...sheetFields })
      .refine(hasBasis, basisMissing)
      .transform(({ version, validFrom, source, ...fields }) => ({
        version,
        validFrom,
        source,
        facts: sheetOf(fields),
      })),
  )
export type FactsInput = z.output<ReturnType<typeof factsForm>>

const count = (min: number) => z.int(orRequired('not_int')).min(min).max(bounds.households)
const counts = z
  .object({
    year: z.int(orRequired('not_int')).min(1990).max(2100),
    households: count(1),
    poor: count(0),
    nearPoor: count(0),
    source,
  })
  .refine(({ households, poor, nearPoor }) => poor + nearPoor <= households, {
    path: ['nearPoor'],
    error: 'more_than_all',
  })

/** What the yearly review counted. */
export const povertyForm = z.preprocess((typed) => readCounts(asObject(typed)), counts)
export type PovertyInput = z.output<typeof povertyForm>

/** A row of an imported table: dated facts, a year's counts, or both. An empty cell says nothing. */
export const profileRow = z.preprocess(
  (cells) => {
    const typed = asObject(cells)
    const counted = readCounts(typed)
    const hasCounts = [counted.year, counted.households, counted.poor, counted.nearPoor].some(isSaid)
    const { version: _, validFrom, ...facts } = readTyped(typed, 'vi')
    const hasFacts = Object.values({ ...facts, source: undefined, zoneBasis: undefined }).some(isSaid)
    return {
      unitCode: typed['unitCode'],
      counts: hasCounts ? counted : null,
      dated: hasFacts ? { ...facts, validFrom } : null,
    }
  },
  z
    .object({
      unitCode: z.string(orRequired('not_code')).regex(/^\d{5}$/, { error: 'not_code' }),
      counts: counts.nullable(),
      dated: z
        .object({ validFrom: day, source, ...sheetFields })
        .refine(hasBasis, basisMissing)
        .transform(({ validFrom, source, ...fields }) => ({ validFrom, source, facts: sheetOf(fields) }))
        .nullable(),
    })
    .refine((row) => row.counts !== null || row.dated !== null, {
      path: ['unitCode'],
      error: 'nothing_said',
    }),
)
export type ProfileRow = z.output<typeof profileRow>

type Typed = Record<string, unknown>

function readTyped(typed: Typed, lang: Lang) {
  const figure = (text: string) => parseDecimal(text, lang)
  return {
    version: read(typed['version'], parseWhole),
    validFrom: read(typed['validFrom'], parseDate),
    source: typed['source'],
    terrain: chosen(typed['terrain']),
    zones: chosen(typed['zones']),
    zoneBasis: typed['zoneBasis'],
    hazards: chosen(typed['hazards']),
    livelihoods: read(typed['livelihoods'], splitWords),
    languages: read(typed['languages'], splitWords),
    road: orNothing(typed['road']),
    market: read(typed['market'], figure),
    electricity: read(typed['electricity'], figure),
    labour: read(typed['labour'], parseWhole),
    land: orNothing(typed['land']),
  }
}

function readCounts(typed: Typed) {
  return {
    year: read(typed['year'], (text) => (/^\d{4}$/.test(text.trim()) ? Number(text) : null)),
    households: read(typed['households'], parseWhole),
    poor: read(typed['poor'], parseWhole),
    nearPoor: read(typed['nearPoor'], parseWhole),
    source: typed['source'],
  }
}

function splitWords(text: string): string[] | null {
  const words = text.split(/[,;|\n]/).map((word) => word.normalize('NFC').replace(/\s+/g, ' ').trim())
  const said = words.filter(Boolean)
  return said.length ? [...new Set(said)] : null
}

/** What cannot be read stays as typed, for the schema to refuse at its field; an empty box is nothing. */
function read<T>(value: unknown, how: (text: string) => T | null): unknown {
  if (typeof value !== 'string') return value
  return value.trim() === '' ? undefined : (how(value) ?? value)
}

const isSaid = (value: unknown) => value !== undefined
const orNothing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const asObject = (value: unknown): Typed =>
  typeof value === 'object' && value !== null ? (value as Typed) : {}
const chosen = (value: unknown): unknown => {
  const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '')
  return list.length ? list : undefined
}
