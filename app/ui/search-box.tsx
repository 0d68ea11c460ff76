import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  action: string
  /** Two boxes on one page need two ids. */
  id: string
  label?: string | undefined
  placeholder?: string | undefined
  defaultValue?: string | undefined
  size?: 'small' | 'large' | undefined
  /** Where the page's own heading says the same. */
  labelHidden?: boolean | undefined
  /** Set where the page has no other search landmark, so that landmarks keep distinct names. */
  landmark?: string | undefined
}

/** A plain GET form that sends `q`. */
export function SearchBox({ action, id, label, placeholder, defaultValue, size = 'small', ...rest }: Props) {
  const { t } = useWords()
  const { landmark, labelHidden = size === 'small' } = rest
  return (
    <form className={`search search-${size}`} role="search" action={action} aria-label={landmark}>
      <label className={labelHidden ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label ?? t('common:shell.search')}
      </label>
      <div className="search-row">
        <input
          className="input"
          id={id}
          name="q"
          type="search"
          placeholder={placeholder}
          defaultValue={defaultValue}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="btn btn-search">
          <Icon name="search" />
          <span className={size === 'large' ? undefined : 'visually-hidden'}>{t('common:shell.find')}</span>
        </button>
      </div>
    </form>
  )
}
