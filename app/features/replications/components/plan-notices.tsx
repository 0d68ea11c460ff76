import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Offer = {
  id: string
  offeredAt: string
  decision: 'accepted' | 'declined' | null
  declineReason: string | null
}
type Props = {
  plan: PlanFacts
  /** The model it became; without a title it is still a draft. */
  child: { slug: string; title: string | null } | null
  offers: readonly Offer[]
  /** Whoever may report is told what is due. */
  mayOutcome: boolean
}

/** What stands above a plan: reports due, the model it became, what was offered to the source. */
export function PlanNotices({ plan, child, offers, mayOutcome }: Props) {
  const { t, lang, href } = useWords()
  return (
    <>
      {mayOutcome && plan.due.length > 0 && (
        <Notice kind="warning" title={t('replications:plan.dueTitle')}>
          <ul>
            {plan.due.map(({ months, dueOn, overdue }) => (
              <li key={months}>
                <a href={href(`/replications/${plan.id}/outcomes?months=${months}`)}>
                  {t(`replications:plan.${overdue ? 'late' : 'due'}`, {
                    months,
                    date: formatDate(dueOn, lang),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {child && <ChildModel {...child} />}
      {offers.length > 0 && <OfferStates offers={offers} />}
    </>
  )
}

function ChildModel({ slug, title }: { slug: string; title: string | null }) {
  const { t, href } = useWords()
  return (
    <Notice kind="info">
      {title === null ? t('replications:plan.becameDraft') : t('replications:plan.became')}{' '}
      {title === null ? (
        <a href={href(`/models/${slug}/preview`)}>{t('replications:plan.openDraft')}</a>
      ) : (
        <a href={href(`/models/${slug}`)} lang="vi">
          {title}
        </a>
      )}
    </Notice>
  )
}

function OfferStates({ offers }: { offers: readonly Offer[] }) {
  const { t, lang } = useWords()
  return (
    <Notice kind="info" title={t('replications:offer.ours')}>
      <ul>
        {offers.map(({ id, offeredAt, decision, declineReason }) => (
          <li key={id}>
            {t(`replications:offer.state.${decision ?? 'waiting'}`, {
              date: formatDate(offeredAt, lang),
              reason: declineReason ?? '',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
