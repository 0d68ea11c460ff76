import type { CoauthorState } from '#app/features/models/coauthor-rules.ts'
import { Button } from '#app/ui/button.tsx'
import type { StatusTone } from '#app/ui/status.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

type Coauthor = { id: string; name: string; state: CoauthorState; credit: string }

const tones: Record<CoauthorState, StatusTone> = {
  invited: 'waiting',
  accepted: 'good',
  declined: 'bad',
  ended: 'neutral',
}

/** Who was asked to write, how they answered, and the way off the list. */
export function CoauthorList({ slug, coauthors }: { slug: string; coauthors: readonly Coauthor[] }) {
  const { t, href } = useWords()
  if (coauthors.length === 0) return <p>{t('models:coauthor.none')}</p>
  return (
    <ul className="papers">
      {coauthors.map(({ id, name, state, credit }) => (
        <li key={id}>
          <p>
            {name}{' '}
            {state !== 'ended' && (
              <StatusBadge tone={tones[state]}>{t(`models:coauthor.state.${state}`)}</StatusBadge>
            )}
          </p>
          {state === 'accepted' && (
            <p className="soft">
              {credit ? t('models:coauthor.credited', { name: credit }) : t('models:coauthor.uncredited')}
            </p>
          )}
          <form method="post" action={href(`/models/${slug}/coauthors/${id}/removal`)}>
            <Button variant="secondary" label={t('models:coauthor.removeLabel', { name })}>
              {t('models:coauthor.remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
