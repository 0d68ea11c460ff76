import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** Addresses of the neighbouring pages; left out at either end. */
  previous?: string | null | undefined
  /** Where going back means all the way. */
  previousLabel?: string | undefined
  next?: string | null | undefined
  /** Names what is being paged, for assistive technology. */
  label: string
}

export function Paging({ previous, previousLabel, next, label }: Props) {
  const { t } = useWords()
  if (!previous && !next) return null
  return (
    <nav className="paging" aria-label={label}>
      {previous && (
        <a className="btn btn-secondary" href={previous} rel="prev">
          <Icon name="back" />
          {previousLabel ?? t('common:paging.previous')}
        </a>
      )}
      {next && (
        <a className="btn btn-secondary" href={next} rel="next">
          {t('common:paging.next')}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}
