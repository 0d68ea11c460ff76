/** One question with what it ought to find: grades from 1 (related) to 3 (what was meant) by document. */
export type Graded = { q: string; kind: string; grades: Readonly<Record<string, number>> }

export type Measured = Graded & {
  found: readonly string[]
  /** A document of the best grade is among the first three. */
  recall3: number
  ndcg10: number
  /** One through the place of the first document of the best grade. */
  mrr: number
  empty: boolean
}

/** Holds what was found, best first, against the grades. */
export function measure(graded: Graded, found: readonly string[]): Measured {
  const best = Math.max(...Object.values(graded.grades))
  const place = found.findIndex((id) => graded.grades[id] === best)
  const ideal = Object.values(graded.grades).sort((a, b) => b - a)
  const gains = found.map((id) => graded.grades[id] ?? 0)
  return {
    ...graded,
    found,
    recall3: place >= 0 && place < 3 ? 1 : 0,
    ndcg10: gain(gains) / (gain(ideal) || 1),
    mrr: place < 0 ? 0 : 1 / (place + 1),
    empty: found.length === 0,
  }
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

export type Summary = { count: number; recall3: number; ndcg10: number; mrr: number; empty: number }

export function summary(measured: readonly Measured[]): Summary {
  const mean = (value: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + value(one), 0) / Math.max(measured.length, 1)
  return {
    count: measured.length,
    recall3: mean((one) => one.recall3),
    ndcg10: mean((one) => one.ndcg10),
    mrr: mean((one) => one.mrr),
    empty: measured.filter((one) => one.empty).length,
  }
}
