import { Card, CardGrid } from '#app/ui/card.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

type Item = { id: string; title: string; unit: NamedUnit; accepted: boolean }

/** What somebody was asked to write with others; unanswered ones say so. */
export function InvitationCards({ invitations }: { invitations: readonly Item[] }) {
  const { t, href } = useWords()
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('models:invitation.waiting')}</h2>
      <CardGrid>
        {invitations.map(({ id, title, unit, accepted }) => (
          <Card
            key={id}
            level={3}
            href={href(`/invitations/${id}`)}
            title={title || t('models:work.untitled')}
            meta={
              <StatusBadge tone={accepted ? 'good' : 'waiting'}>
                {accepted ? t('models:invitation.writing') : t('models:coauthor.state.invited')}
              </StatusBadge>
            }
            footer={<p>{accepted ? t('models:invitation.mine') : t('models:invitation.answer')}</p>}
          >
            <p>
              <PlaceName unit={unit} />
            </p>
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}
