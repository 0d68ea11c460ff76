import type { DraftState } from '#app/features/models/draft-rules.ts'
import { RemarkLines } from '#app/features/models/components/remarks.tsx'
import type { Decision, Remarks } from '#app/features/models/verification-rules.ts'
import type { WorkList } from '#app/features/models/work-queries.server.ts'
import { formatDate, formatDateTime, formatNumber } from '#app/lib/format.ts'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { ListTabs } from '#app/ui/list-tabs.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import type { StatusTone } from '#app/ui/status.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

/** `list` is null while a list of another room is shown. */
type TabProps = { list: WorkList | null; tabs: readonly WorkList[]; counts: Record<WorkList, number> }

/** The lists with their counts. */
export function WorkTabs({ list, tabs, counts }: TabProps) {
  const { t, lang, href } = useWords()
  const shown = tabs.map((name) => ({
    href: href(`/work?list=${name}`),
    label: t('models:work.tab', { name: t(`models:work.${name}`), count: formatNumber(counts[name], lang) }),
    chosen: name === list,
  }))
  return <ListTabs label={t('models:work.tabs')} tabs={shown} />
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

type ModelItem = {
  slug: string
  title: string
  unit: NamedUnit
  number: number
  publishedAt: string
  state: 'published' | 'withdrawn'
  decision: Decision | null
  remarks: Remarks
  withdrawReason: string | null
}

type PublishedProps = { models: readonly ModelItem[]; verifying: boolean }

/** Published models; for a reviewer each leads to the decision. */
export function PublishedCards({ models, verifying }: PublishedProps) {
  const { t, lang, href } = useWords()
  return (
    <CardGrid>
      {models.map((model) => (
        <Card
          key={model.slug}
          level={2}
          href={href(`/models/${model.slug}${verifying ? '/verification' : ''}`)}
          title={model.title}
          meta={<ModelState model={model} />}
          footer={
            <p>
              {t('models:work.revision', {
                number: model.number,
                when: formatDate(model.publishedAt, lang),
              })}
            </p>
          }
        >
          <p>
            <PlaceName unit={model.unit} />
          </p>
          {model.withdrawReason && <p>{model.withdrawReason}</p>}
          {!model.withdrawReason && <RemarkLines remarks={model.remarks} />}
        </Card>
      ))}
    </CardGrid>
  )
}

function ModelState({ model: { state, decision } }: { model: ModelItem }) {
  const { t } = useWords()
  return (
    <>
      <StatusBadge tone={state === 'withdrawn' ? 'neutral' : 'live'}>
        {t(`models:state.${state}`)}
      </StatusBadge>{' '}
      {decision === 'verified' && (
        <StatusBadge tone="good">{t('models:evidence.level.verified')}</StatusBadge>
      )}
      {decision === 'sent_back' && <StatusBadge tone="bad">{t('models:work.sentBack')}</StatusBadge>}
    </>
  )
}
