import { withIds } from '#app/features/models/result-ids.ts'
import type { DraftContent, DraftText } from '#app/features/models/schema.ts'
import { draftContent } from '#app/features/models/schema.ts'

type Draft = { content: unknown; version: number; submittedAt: Date | null; returnedAt: Date | null }
type MaybeDraft = Draft | null

/** What a draft row says; an absent draft reads as an empty one. */
export function draftOf(draft: { content: unknown } | null): DraftContent {
  const content = draftContent.parse(draft?.content ?? {})
  return { ...content, results: withIds(content.results) }
}

/** What the text form carries of a draft. */
export function textOf({ photos: _, files: _files, ...text }: DraftContent): DraftText {
  return text
}

export type DraftState = 'draft' | 'submitted' | 'returned'

export function draftState(draft: Pick<Draft, 'submittedAt' | 'returnedAt'>): DraftState {
  return draft.submittedAt ? 'submitted' : draft.returnedAt ? 'returned' : 'draft'
}

/** Why a text written upon `version` cannot be saved now. */
export function saveBlocker(draft: MaybeDraft, version: number) {
  return changeBlocker(draft) ?? (draft?.version === version ? null : 'draft_changed')
}

/** Why nothing about the draft may change now. */
export function changeBlocker(draft: MaybeDraft) {
  if (!draft) return 'draft_gone'
  return draft.submittedAt ? 'draft_submitted' : null
}

/** Why there is nothing to publish, return or take back. */
export function decisionBlocker(draft: MaybeDraft, version?: number) {
  if (!draft) return 'draft_gone'
  if (!draft.submittedAt) return 'not_submitted'
  return version === undefined || draft.version === version ? null : 'draft_changed'
}
