import type { ReactNode } from 'react'

export type StatusTone = 'draft' | 'waiting' | 'live' | 'good' | 'bad' | 'neutral'

type Props = { tone: StatusTone; children: ReactNode }

/** The words carry the meaning; colour and the shape of the mark only repeat it. */
export function StatusBadge({ tone, children }: Props) {
  return <span className={`status status-${tone}`}>{children}</span>
}
