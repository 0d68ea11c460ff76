import { sectionNames } from '#app/features/models/schema.ts'

/** What a reviewer can send back, in the order of the form. */
export const reviewedParts = ['summary', ...sectionNames, 'steps', 'costs', 'results', 'photos'] as const
export type ReviewedPart = (typeof reviewedParts)[number]

/** Why a part was sent back, by part; parts without a remark are absent. */
export type Remarks = Partial<Record<ReviewedPart, string>>

export const decisions = ['verified', 'sent_back'] as const
export type Decision = (typeof decisions)[number]

type Published = {
  withdrawnAt: Date | null
  revision: {
    number: number
    authoredById: string | null
    publishedById: string | null
    verification: object | null
  } | null
}

/** Why this revision cannot be decided upon now, by this person. */
export function verificationBlocker(
  { withdrawnAt, revision }: Published,
  number: number,
  personId: string | null,
) {
  if (!revision) return 'not_published'
  if (withdrawnAt) return 'model_withdrawn'
  if (revision.number !== number) return 'revision_changed'
  if (revision.verification) return 'revision_decided'
  // Roles come and go; whoever wrote or published a text does not judge it under another.
  const own = personId !== null && [revision.authoredById, revision.publishedById].includes(personId)
  return own ? 'own_revision' : null
}

/** Why the model cannot be withdrawn now by somebody who read revision `number`. */
export function withdrawalBlocker({ withdrawnAt, revision }: Published, number: number) {
  if (!revision) return 'not_published'
  if (withdrawnAt) return 'model_withdrawn'
  return revision.number === number ? null : 'revision_changed'
}

/** The unit in whose name somebody judges: the nearest above the model's own in which they hold the role. */
export function judgingUnit(unitPath: readonly string[], heldIn: readonly string[]): string | null {
  return unitPath.slice(0, -1).findLast((code) => heldIn.includes(code)) ?? null
}
