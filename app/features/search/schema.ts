import { z } from 'zod'
import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import { beneficiaries, categories, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { sorts } from '#app/features/search/engine.ts'

const MAX_QUERY = 200
export const MAX_LIMIT = 100

const values = (shape: z.ZodType<string>) => z.array(shape).max(20).default([])
const code = z.string().regex(/^\d{2}(\d{3})?$/, 'not_offered')

/** The address of a search: the same on the page and in the API. */
export const modelSearch = z.object({
  q: z.string().trim().max(MAX_QUERY).default(''),
  category: values(z.enum(categories)),
  province: values(z.string().regex(/^\d{2}$/, 'not_offered')),
  beneficiary: values(z.enum(beneficiaries)),
  terrain: values(z.enum(terrains)),
  hazard: values(z.enum(hazards)),
  indicator: values(z.enum(indicators)),
  evidence: values(z.enum(evidenceLevels)),
  unit: values(code),
  sort: z.enum(sorts).default('best'),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).optional(),
  cursor: z.string().max(300).optional(),
})

const single = new Set(['q', 'sort', 'limit', 'cursor'])

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
  const { q, sort, limit = defaultLimit, cursor, ...filters } = result.data
  return { ok: true as const, query: { q, sort, limit, cursor, filters } satisfies ModelQuery }
}
