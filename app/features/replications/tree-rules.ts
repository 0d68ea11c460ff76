import type { LineagePlace } from '#app/features/replications/lineage-queries.server.ts'
import type { SuccessRate } from '#app/features/replications/rules.ts'
import { successRate } from '#app/features/replications/rules.ts'

export type DrawnPlace = Pick<LineagePlace, 'id' | 'place' | 'state' | 'outcome' | 'child'>

/** A model of a line with the places that replicated it, by province, and the models that grew out of those. */
export type Branch = {
  modelId: string
  slug: string | null
  /** Null for the model the line begins with. */
  title: string | null
  /** Of its places. */
  generation: number
  tally: SuccessRate
  provinces: { code: string; name: string; places: DrawnPlace[] }[]
  children: Branch[]
}

type Model = Pick<Branch, 'modelId' | 'slug' | 'title' | 'generation'>

/**
 * Puts the places of a line under the models they copied. A model nobody has replicated yet is only a word beside the
 * place it grew out of.
 */
export function branchesOf(rootId: string, places: readonly LineagePlace[]): Branch {
  const byModel = groupedBy(places, ({ modelId }) => modelId)
  const grow = (model: Model): Branch => {
    const own = byModel.get(model.modelId) ?? []
    return {
      ...model,
      tally: tallyOf(own),
      provinces: provincesOf(own),
      children: own.flatMap(({ child }) =>
        child && byModel.has(child.id)
          ? [
              grow({
                modelId: child.id,
                slug: child.slug,
                title: child.title,
                generation: model.generation + 1,
              }),
            ]
          : [],
      ),
    }
  }
  return grow({ modelId: rootId, slug: null, title: null, generation: 1 })
}

function tallyOf(places: readonly LineagePlace[]): SuccessRate {
  return successRate(places.map(({ state, outcome }) => ({ state, outcomes: outcome ? [outcome] : [] })))
}

function provincesOf(places: readonly LineagePlace[]): Branch['provinces'] {
  return [...groupedBy(places, ({ provinceCode }) => provinceCode)]
    .map(([code, inside]) => ({
      code,
      name: inside[0]?.provinceName ?? code,
      places: inside.map(({ id, place, state, outcome, child }) => ({ id, place, state, outcome, child })),
    }))
    .sort((a, b) => b.places.length - a.places.length || a.code.localeCompare(b.code))
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
