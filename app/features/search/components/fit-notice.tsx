import { formatNumber } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { place: { code: string; name: string }; compared: number; total: number }

/** Says what was compared with what, and what was not. */
export function FitNotice({ place, compared, total }: Props) {
  const { t, lang, href } = useWords()
  const rest = total - compared
  return (
    <Notice kind="info" title={t('profiles:fit.searchTitle', { place: place.name })}>
      <p>{t('profiles:fit.searchText', { count: compared })}</p>
      {rest > 0 && (
        <p>{t('profiles:fit.searchRest', { count: rest }).replace(String(rest), formatNumber(rest, lang))}</p>
      )}
      <p>
        <a href={href(`/places/${place.code}/profile`)}>{t('profiles:fit.profile')}</a>
      </p>
    </Notice>
  )
}
