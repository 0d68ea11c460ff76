import type { ReactNode } from 'react'

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
  /** Lets other inputs of the page belong to this form. */
  formId?: string | undefined
  /** Where what is typed is completed, and how that list is called. Brings the page its one small script. */
  suggestions?: { from: string; label: string } | undefined
  /** What else is sent: inputs without a look. */
  children?: ReactNode
}

/** A plain GET form that sends `q`; with `suggestions` public/search-box.js makes it a combobox. */
export function SearchBox({ action, id, label, placeholder, defaultValue, size = 'small', ...rest }: Props) {
  const { t } = useWords()
  const { landmark, labelHidden = size === 'small', formId, suggestions, children } = rest
  return (
    <form
      className={`search search-${size}`}
      id={formId}
      role="search"
      action={action}
      aria-label={landmark}
      data-suggestions={suggestions?.from}
      data-label={suggestions?.label}
    >
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
      {children}
      {suggestions && <script type="module" src="/search-box.js" />}
    </form>
  )
}
