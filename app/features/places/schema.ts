import { z } from 'zod'
import { isRegion, kindOfWord } from '#app/features/places/rules.ts'

const day = z.iso.date('must be a date such as "2026-04-30"')
const provinceCode = z.string('must be text in quotes').regex(/^\d{2}$/, 'must be two digits, as text')
const communeCode = z.string('must be text in quotes').regex(/^\d{5}$/, 'must be five digits, as text')
const anyCode = z
  .string('must be text in quotes')
  .regex(/^(\d{2}|\d{5})$/, 'must be two or five digits, as text')
const name = z.string('must be text').trim().min(1, 'is empty').max(80, 'is longer than 80 characters')
const names = z.array(z.string('must be text'), 'must be a list of names').nullish()
const basis = z.string('must be text').trim().min(1).optional()

const kind = (level: string, ...known: string[]) =>
  z.string('must be text').transform((word, context) => {
    const found = kindOfWord(word)
    if (found && known.includes(found)) return found
    context.addIssue({ code: 'custom', message: `“${word}” is not a kind of ${level}` })
    return z.NEVER
  })

export const unitRow = z.object({
  code: communeCode,
  name: name.optional(),
  kind: kind('commune', 'commune', 'ward', 'special_zone').optional(),
  provinceCode: provinceCode.optional(),
  former: names,
  formerDistricts: names,
  formerProvinces: names,
  legalBasis: basis,
})

const region = z.string('must be text').refine(isRegion, 'is not one of the six regions')

export const provinceRow = z.object({
  code: provinceCode,
  name: name.optional(),
  nameEn: name.optional(),
  kind: kind('province', 'province', 'central_city').optional(),
  region: region.optional(),
  former: names,
  legalBasis: basis,
})

export const closedRow = z.object({ code: anyCode, replacedBy: anyCode.optional(), legalBasis: basis })

const row = z.union(
  [z.array(z.unknown()), z.record(z.string(), z.unknown())],
  'must be a list of columns or an object',
)

/** The outer shape of a list of places; its rows are checked one by one, so that each fault names its row. */
export const placeListFile = z.object({
  asOf: day,
  effectiveFrom: day.optional(),
  partial: z.boolean('must be true or false').default(false),
  legalBasis: z.union([basis, z.array(z.string())], 'must be text or a list of texts'),
  aliases: z.record(anyCode, anyCode, 'must be an object of code: code').default({}),
  columns: z.array(z.string(), 'must be a list of column names').optional(),
  units: z.array(row, 'must be a list').optional(),
  provinces: z.array(row, 'must be a list').optional(),
  regions: z.array(z.object({ code: region, provinces: z.array(provinceCode).default([]) })).default([]),
  closed: z.array(row, 'must be a list').default([]),
})

const MAX_SUGGESTIONS = 100

/** The address of a search among places, on the page and in the API. */
const placeSearch = z.object({
  q: z.string().trim().max(200, 'too_long').default(''),
  within: z
    .string()
    .regex(/^(VN|\d{2}|\d{5})$/, 'not_a_code')
    .optional(),
  level: z.enum(['province', 'commune', 'any']).default('any'),
  limit: z.coerce.number().int().min(1).max(MAX_SUGGESTIONS).default(10),
})

/** Empty parameters count as not given. */
export function readPlaceSearch(params: URLSearchParams) {
  const given = [...params].filter(([name, value]) => name in placeSearch.shape && value.trim() !== '')
  return placeSearch.safeParse(Object.fromEntries(given))
}
