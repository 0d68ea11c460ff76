import type { ReplicationState } from '#app/features/replications/rules.ts'
import type { StatusTone } from '#app/ui/status.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

const tones: Record<ReplicationState, StatusTone> = {
  planned: 'waiting',
  active: 'live',
  completed: 'good',
  stopped: 'bad',
}

export function StateBadge({ state }: { state: ReplicationState }) {
  const { t } = useWords()
  return <StatusBadge tone={tones[state]}>{t(`replications:state.${state}`)}</StatusBadge>
}
