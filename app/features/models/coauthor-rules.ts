export const MOST_COAUTHORS = 10

type Invitation = { acceptedAt: Date | null; declinedAt: Date | null; endedAt: Date | null }

export type CoauthorState = 'invited' | 'accepted' | 'declined' | 'ended'

export function coauthorState({ acceptedAt, declinedAt, endedAt }: Invitation): CoauthorState {
  if (endedAt) return 'ended'
  if (declinedAt) return 'declined'
  return acceptedAt ? 'accepted' : 'invited'
}

/** Why nobody else can be asked with this address. Who has declined is asked again only once taken off the list. */
export function inviteBlocker(onList: readonly { email: string }[], email: string) {
  if (onList.some((other) => other.email === email)) return 'coauthor_invited'
  return onList.length >= MOST_COAUTHORS ? 'coauthors_full' : null
}

export type Answer = 'accept' | 'decline'
type Step = 'accepted' | 'renamed' | 'declined' | 'ended'

/** What an answer does to an invitation; null when it is over. Who declines after having accepted leaves. */
export function stepOf(invitation: Invitation, answer: Answer): Step | null {
  const state = coauthorState(invitation)
  if (state === 'invited') return answer === 'accept' ? 'accepted' : 'declined'
  if (state === 'accepted') return answer === 'accept' ? 'renamed' : 'ended'
  return null
}
