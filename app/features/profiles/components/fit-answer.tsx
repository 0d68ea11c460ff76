import type { ReactNode } from 'react'
import type { Fit, Reason, Verdict } from '#app/features/profiles/fit-schema.ts'
import { askedBy } from '#app/features/profiles/fit-rules.ts'
import { reasonWords } from '#app/features/profiles/fit-words.ts'
import type { StatusTone } from '#app/ui/status.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

export const verdictTone: Record<Verdict, StatusTone> = {
  fits: 'good',
  consider: 'waiting',
  unclear: 'neutral',
  hardly: 'bad',
}

type Props = { fit: Fit; profileHref: string; mayEdit: boolean }

/** The three lists, with the overall word and the rule it comes from. Never a percentage. */
export function FitAnswer({ fit, profileHref, mayEdit }: Props) {
  const { t, lang } = useWords()
  const sentences = (reasons: readonly Reason[]) => reasons.map((reason) => reasonWords(reason, lang))
  return (
    <>
      <p>
        <StatusBadge tone={verdictTone[fit.verdict]}>{t(`profiles:fit.verdict.${fit.verdict}`)}</StatusBadge>{' '}
        {t('profiles:fit.counts', {
          for: fit.reasonsFor.length,
          against: fit.reasonsAgainst.length,
          unknown: fit.unknowns.length,
        })}
      </p>
      <ReasonList
        id="for"
        title={t('profiles:fit.for')}
        items={sentences(fit.reasonsFor)}
        none={t('profiles:fit.noFor')}
      />
      <ReasonList
        id="against"
        title={t('profiles:fit.against')}
        items={sentences(fit.reasonsAgainst)}
        none={t('profiles:fit.noAgainst')}
      />
      <ReasonList
        id="unknown"
        title={t('profiles:fit.unknown')}
        items={fit.unknowns.map((reason) => (
          <>
            {reasonWords(reason, lang)}
            {mayEdit && (
              <>
                {' '}
                <a href={`${profileHref}/${fieldAt(askedBy(reason.code))}`}>{t('profiles:fit.fill')}</a>
              </>
            )}
          </>
        ))}
        none={t('profiles:fit.noUnknown')}
      />
      <p className="soft">{t('profiles:fit.rule')}</p>
    </>
  )
}

function fieldAt(asked: ReturnType<typeof askedBy>): string {
  if (asked === 'poverty') return 'poverty'
  return `edit#${asked === 'zone' ? 'zones' : asked}`
}

type ListProps = { id: string; title: string; items: readonly ReactNode[]; none: string }

function ReasonList({ id, title, items, none }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length ? (
        <ul className="reasons">
          {items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      ) : (
        <p className="soft">{none}</p>
      )}
    </section>
  )
}
