import type { FoundModel } from '#app/features/search/result-queries.server.ts'
import type { Fit, Verdict } from '#app/features/profiles/fit-schema.ts'
import type { Piece } from '#app/features/search/highlight.ts'
import { costPerHouseholdVnd } from '#app/features/models/rules.ts'

/** The little of a found model that a card shows, plain enough to cross to the page. */
export function cardOf({ id, slug, revision, unit, pictures, replications, example, evidence }: FoundModel) {
  const [photo] = pictures
  return {
    id,
    slug,
    title: revision.title,
    summary: revision.summary,
    category: revision.category,
    households: revision.households,
    costPerHouseholdVnd: Number(costPerHouseholdVnd(revision)),
    unit: { kind: unit.kind, name: unit.name, provinceName: unit.parent?.name ?? null },
    photo: photo ? { fileId: photo.fileId, width: photo.width, height: photo.height, alt: photo.alt } : null,
    replications: replications.total,
    example,
    evidence,
  }
}

export type CardFacts = ReturnType<typeof cardOf> & {
  /** How it suits the place that the list is sorted for. */
  fit?: { verdict: Verdict; for: number; against: number; unknown: number } | undefined
  /** Title and the passage that answers a search best, with what was searched lit up. */
  marked?: Marked | undefined
}

type Marked = { title: Piece[]; text: Piece[] }

export function withMarks(card: CardFacts, marked: Marked): CardFacts {
  return { ...card, marked }
}

/** A card with how its model suits a place. */
export function withFit(card: CardFacts, { verdict, reasonsFor, reasonsAgainst, unknowns }: Fit): CardFacts {
  const counts = { for: reasonsFor.length, against: reasonsAgainst.length, unknown: unknowns.length }
  return { ...card, fit: { verdict, ...counts } }
}
