import { z } from 'zod'
import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import { beneficiaries, categories, hazards, indicators, regions, terrains } from '#app/lib/taxonomy.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { costBands, replicatedAnswers, sorts, timeBands } from '#app/features/search/engine.ts'

const MAX_QUERY = 200
export const MAX_LIMIT = 100

const values = (shape: z.ZodType<string>) => z.array(shape).max(20).default([])
const code = z.string().regex(/^\d{2}(\d{3})?$/, 'not_offered')

function namesOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[]
}

/** The address of a search: the same on the page and in the API. */
export const modelSearch = z.object({
  // Nobody means more; the rest is left out, for a long question is no mistake.
  q: z
    .string()
    .transform((typed) => typed.slice(0, MAX_QUERY).trim())
    .default(''),
  category: values(z.enum(categories)),
  region: values(z.enum(regions)),
  province: values(z.string().regex(/^\d{2}$/, 'not_offered')),
  beneficiary: values(z.enum(beneficiaries)),
  terrain: values(z.enum(terrains)),
  hazard: values(z.enum(hazards)),
  indicator: values(z.enum(indicators)),
  evidence: values(z.enum(evidenceLevels)),
  cost: values(z.enum(namesOf(costBands))),
  time: values(z.enum(namesOf(timeBands))),
  year: values(z.string().regex(/^\d{4}$/, 'not_offered')),
  replicated: values(z.enum(replicatedAnswers)),
  unit: values(code),
  sort: z.enum(sorts).default('best'),
  near: code.optional(),
  plain: z.array(z.string().max(200)).max(20).default([]),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).optional(),
  cursor: z.string().max(300).optional(),
})

const single = new Set(['q', 'sort', 'near', 'limit', 'cursor'])

/** Reads a search from an address. Repeated and comma-separated values both count; empty ones do not. */
export function readModelSearch(params: URLSearchParams, defaultLimit: number) {
  const input: Record<string, unknown> = {}
  for (const name of Object.keys(modelSearch.shape)) {
    const given = params.getAll(name).filter(Boolean)
    if (!given.length) continue
    input[name] = single.has(name)
      ? given[0]?.normalize('NFC')
      : given.flatMap((value) => value.split(',')).filter(Boolean)
  }
  const result = modelSearch.safeParse(input)
  if (!result.success) return { ok: false as const, issues: result.error.issues }
  const { q, sort, near, limit = defaultLimit, cursor, plain, ...filters } = result.data
  return { ok: true as const, query: { q, sort, near, limit, cursor, plain, filters } satisfies ModelQuery }
}
