import type { z } from 'zod'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { unitByCode } from '#app/features/places/queries.server.ts'
import { levelOf } from '#app/features/places/rules.ts'
import { placeConditions } from '#app/features/profiles/fit-queries.server.ts'
import type { Reason } from '#app/features/profiles/fit-schema.ts'
import { conditionsOf, fitOf } from '#app/features/profiles/fit-rules.ts'
import { reasonWords } from '#app/features/profiles/fit-words.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import type { fitAnswer } from '#app/web/api-schema.ts'

/** How a published model suits the commune with this code. */
export async function apiFit(slug: string, unitCode: string): Promise<z.input<typeof fitAnswer>> {
  const model = await modelForReading(slug)
  if (!model || model.withdrawnAt) throw missing()
  const unit = /^\d{5}$/.test(unitCode) ? await unitByCode(unitCode) : null
  if (!unit || levelOf(unit.kind) !== 'commune') {
    const detail = 'unit: must be the code of a commune, ward or special zone, five digits.'
    throw new Refusal('rule_broken', 'bad_parameter', { detail })
  }
  const { verdict, ...reasons } = fitOf(conditionsOf(model.revision), await placeConditions(unit))
  const { code, kind, name, province } = unit
  return {
    model: model.slug,
    unit: { code, kind, name, province: province && { code: province.code, name: province.name } },
    ownPlace: unit.code === model.unitCode,
    verdict,
    reasonsFor: reasons.reasonsFor.map(worded),
    reasonsAgainst: reasons.reasonsAgainst.map(worded),
    unknowns: reasons.unknowns.map(worded),
  }
}

function worded<C extends string>(reason: Reason<C>) {
  const values = Object.fromEntries(
    Object.entries(reason.values).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as Record<string, string | number | string[]>
  return { code: reason.code, values, text: reasonWords(reason, 'vi') }
}
