import { formatDate } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Why a page that can still be read should not be relied upon. */
export function WithdrawnNotice({ at, reason, unit }: { at: string; reason: string; unit: string }) {
  const { t, lang } = useWords()
  return (
    <Notice kind="warning" title={t('models:withdrawal.notice', { date: formatDate(at, lang) })}>
      <p>{t('models:withdrawal.noticeText', { unit })}</p>
      {reason.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </Notice>
  )
}
