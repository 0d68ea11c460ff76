type Identified = { id?: string | null | undefined }
type Measured = Identified & { metric: string; unit: string; on: string | null }

/** Rows as they were stored before they had ids, named by their place: that never changed while they had none. */
export function withIds<R extends Identified>(rows: readonly R[]): (R & { id: string })[] {
  return rows.map((row, at) => ({ ...row, id: row.id ?? `r${at + 1}` }))
}

/**
 * Rows each with an id of its own. One that comes without takes over that of a saved row which says the same and came
 * back without its id, for instance from a form opened before rows had any; the rest get new ones.
 */
export function keptIds<R extends Measured, K extends Measured>(
  rows: readonly R[],
  saved: readonly K[],
  newId: () => string,
): (R & { id: string })[] {
  const taken = new Set<string>()
  const own = rows.map(({ id }) => claimed(id, taken))
  for (const alike of [sameMeasurement, sameMetric]) {
    for (const [at, row] of rows.entries()) {
      if (own[at]) continue
      const known = saved.find((other) => other.id && !taken.has(other.id) && alike(row, other))
      own[at] = claimed(known?.id, taken)
    }
  }
  return rows.map((row, at) => ({ ...row, id: own[at] ?? newId() }))
}

/** The rows without what no reader sees of them, for comparing what they say. */
export function withoutIds<R extends Identified>(rows: readonly R[]): Omit<R, 'id'>[] {
  return rows.map(({ id: _, ...row }) => row)
}

/** The id, the first time it is asked for. */
function claimed(id: string | null | undefined, taken: Set<string>): string | null {
  if (!id || taken.has(id)) return null
  taken.add(id)
  return id
}

const sameMetric = (a: Measured, b: Measured) =>
  a.metric !== '' && a.metric.toLowerCase() === b.metric.toLowerCase() && a.unit === b.unit
const sameMeasurement = (a: Measured, b: Measured) => sameMetric(a, b) && a.on === b.on
