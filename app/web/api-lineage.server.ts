import type { z } from 'zod'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { lineageRows, lineageSummary } from '#app/features/replications/lineage-queries.server.ts'
import type { LineageCursor } from '#app/features/replications/lineage-queries.server.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import type { lineageAnswer } from '#app/web/api-schema.ts'
import { lineageCursorOf, writeLineageCursor } from '#app/web/lineage-cursor.ts'

/** Who replicated a model and the models that grew out of it. Figures only: nobody's notes are told here. */
export async function apiLineage(
  slug: string,
  typedCursor: string | null,
  origin: string,
): Promise<z.input<typeof lineageAnswer>> {
  const model = await modelForReading(slug)
  if (!model) throw missing()
  const [{ direct, whole, generations }, { rows, next }] = await Promise.all([
    lineageSummary(model.id),
    lineageRows(model.id, {}, cursorFrom(typedCursor)),
  ])
  return {
    model: model.slug,
    direct,
    whole,
    generations,
    items: rows.map(({ id, generation, place, source, ...row }) => ({
      id,
      url: `${origin}/replications/${id}`,
      generation,
      place: {
        kind: place.kind,
        name: place.name,
        province: place.provinceName ?? null,
        hamlet: place.hamlet || null,
      },
      model: source.slug,
      revision: row.revision,
      startedOn: row.startedOn,
      households: row.households,
      adaptations: row.changes,
      state: row.state,
      outcome: row.outcome,
    })),
    nextCursor: next && writeLineageCursor(next),
  }
}

function cursorFrom(typed: string | null): LineageCursor | null {
  if (typed === null) return null
  const cursor = lineageCursorOf(typed)
  if (cursor) return cursor
  throw new Refusal('rule_broken', 'bad_parameter', { detail: 'cursor: must be a nextCursor of this list.' })
}
