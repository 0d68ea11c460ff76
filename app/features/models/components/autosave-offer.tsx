import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Compare } from '#app/ui/compare.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formatDateTime } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { inLang } from '#app/lib/languages.ts'

export type Offer = {
  client: string
  at: string
  /** Figures are written as in this language, so it is restored on that page. */
  lang: Lang
  /** The draft was saved since. */
  older: boolean
  differences: readonly { name: string; label: string; mine: string[]; theirs: string[] }[]
}

/** What somebody typed and never saved, beside what the draft says now. */
export function AutosaveOffer({ slug, offer }: { slug: string; offer: Offer }) {
  const { t, lang, href } = useWords()
  const edit = inLang(`/models/${slug}/edit?restore=${offer.client}`, offer.lang)
  return (
    <>
      <Notice
        kind="warning"
        title={t('models:autosave.offerTitle', { when: formatDateTime(offer.at, lang) })}
      >
        <p>{t('models:autosave.offerText')}</p>
        {offer.older && <p>{t('models:autosave.offerOlder')}</p>}
      </Notice>
      {offer.differences.map(({ name, label, mine, theirs }) => (
        <div key={name} className="repeated">
          <p className="label">{label}</p>
          <Compare
            left={{ title: t('models:autosave.mine'), body: <Lines lines={mine} /> }}
            right={{ title: t('models:autosave.theirs'), body: <Lines lines={theirs} /> }}
          />
        </div>
      ))}
      <div className="cluster">
        <ButtonLink href={edit}>{t('models:autosave.restore')}</ButtonLink>
        <form method="post" action={href(`/models/${slug}/autosave/${offer.client}/removal`)}>
          <Button variant="secondary">{t('models:autosave.drop')}</Button>
        </form>
      </div>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useWords()
  if (lines.length === 0) return <p className="soft">{t('models:conflict.empty')}</p>
  return lines.map((line, at) => <p key={at}>{line}</p>)
}
