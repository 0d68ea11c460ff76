import type { Offer } from '#app/features/models/components/autosave-offer.tsx'
import { AutosaveOffer } from '#app/features/models/components/autosave-offer.tsx'
import { MissingList } from '#app/features/models/components/missing-list.tsx'
import { FoundText } from '#app/features/models/components/save-state.tsx'
import type { AutosavePlace } from '#app/features/models/components/use-autosave.ts'
import type { MissingItem } from '#app/features/models/missing-words.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  done: 'saved' | 'dropped' | null
  restoredAt: string | null
  offer: Offer | null
  missing: readonly MissingItem[]
  place: AutosavePlace
  open: boolean
  /** How much of the report this draft was made from has no place in it. */
  leftOver: number
}

/** What somebody should know before writing on: what was done, what was not saved last time, what is still missing. */
export function EditNotices({ done, restoredAt, offer, missing, place, open, leftOver }: Props) {
  const { t, lang, href } = useWords()
  return (
    <>
      {done === 'saved' && <Notice kind="success">{t('models:edit.saved')}</Notice>}
      {done === 'dropped' && <Notice kind="success">{t('models:autosave.dropped')}</Notice>}
      {leftOver > 0 && (
        <Notice kind="info" title={t('word:remainder.notice', { count: leftOver })}>
          <a href={href(`/models/${place.slug}/remainder`)}>{t('word:remainder.noticeLink')}</a>
        </Notice>
      )}
      {open && (
        <>
          <FoundText place={place} />
          {restoredAt && (
            <Notice kind="success">
              {t('models:autosave.restored', { when: formatDateTime(restoredAt, lang) })}
            </Notice>
          )}
          {offer && <AutosaveOffer slug={place.slug} offer={offer} />}
          <MissingList items={missing} />
        </>
      )}
    </>
  )
}
