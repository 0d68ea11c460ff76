import type { DraftState } from '#app/features/models/draft-rules.ts'
import type { WorkList } from '#app/features/models/work-queries.server.ts'
import { formatDate, formatDateTime, formatNumber } from '#app/lib/format.ts'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Tag, Tags } from '#app/ui/tag.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import type { StatusTone } from '#app/ui/status.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

const lists = ['waiting', 'returned', 'drafts', 'published'] as const satisfies WorkList[]

/** The lists with their counts; the one shown is marked. */
export function WorkTabs({ list, counts }: { list: WorkList; counts: Record<WorkList, number> }) {
  const { t, lang, href } = useWords()
  return (
    <nav aria-label={t('models:work.tabs')}>
      <Tags>
        {lists.map((name) => {
          const label = t('models:work.tab', {
            name: t(`models:work.${name}`),
            count: formatNumber(counts[name], lang),
          })
          return name === list ? (
            <Tag key={name} chosen>
              <strong aria-current="page">{label}</strong>
            </Tag>
          ) : (
            <Tag key={name} href={href(`/work?list=${name}`)}>
              {label}
            </Tag>
          )
        })}
      </Tags>
    </nav>
  )
}

const tones: Record<DraftState, StatusTone> = { draft: 'draft', submitted: 'waiting', returned: 'bad' }

export function StateBadge({ state }: { state: DraftState }) {
  const { t } = useWords()
  return <StatusBadge tone={tones[state]}>{t(`models:state.${state}`)}</StatusBadge>
}

type DraftItem = {
  slug: string
  title: string
  unit: NamedUnit
  state: DraftState
  editedAt: string
  submittedAt: string | null
  returnReason: string | null
  mine: boolean
  mayPublish: boolean
}

export function DraftCards({ drafts }: { drafts: readonly DraftItem[] }) {
  const { t, lang, href } = useWords()
  return (
    <CardGrid>
      {drafts.map((draft) => (
        <Card
          key={draft.slug}
          level={2}
          href={href(`/models/${draft.slug}/preview`)}
          title={draft.title || t('models:work.untitled')}
          meta={
            <>
              <StateBadge state={draft.state} /> {draft.mine && <Tag>{t('models:work.mine')}</Tag>}
            </>
          }
          footer={
            <p>
              {draft.submittedAt
                ? t('models:work.submitted', { when: formatDateTime(draft.submittedAt, lang) })
                : t('models:work.edited', { when: formatDateTime(draft.editedAt, lang) })}
            </p>
          }
        >
          <p>
            <PlaceName unit={draft.unit} />
          </p>
          {draft.state === 'submitted' && draft.mayPublish && <p>{t('models:preview.waitingForYou')}</p>}
          {draft.state === 'returned' && draft.returnReason && <p>{draft.returnReason}</p>}
        </Card>
      ))}
    </CardGrid>
  )
}

type ModelItem = { slug: string; title: string; unit: NamedUnit; number: number; publishedAt: string }

export function PublishedCards({ models }: { models: readonly ModelItem[] }) {
  const { t, lang, href } = useWords()
  return (
    <CardGrid>
      {models.map(({ slug, title, unit, number, publishedAt }) => (
        <Card
          key={slug}
          level={2}
          href={href(`/models/${slug}`)}
          title={title}
          meta={<StatusBadge tone="live">{t('models:state.published')}</StatusBadge>}
          footer={<p>{t('models:work.revision', { number, when: formatDate(publishedAt, lang) })}</p>}
        >
          <p>
            <PlaceName unit={unit} />
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}
