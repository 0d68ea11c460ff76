import type { ReactNode } from 'react'

import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

export type FilterLink = {
  href: string
  label: ReactNode
  /** Worded figure: how many this choice would show. */
  count?: string | undefined
  /** Chosen already: the link takes the choice away. */
  current?: boolean | undefined
}

type GroupProps = { title: string; items: readonly FilterLink[]; open?: boolean | undefined }

/** One facet as plain links, folded by the browser itself. */
export function FilterGroup({ title, items, open = false }: GroupProps) {
  const { t } = useWords()
  return (
    <details className="filter" open={open || items.some((item) => item.current)}>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} className={item.current ? 'chosen' : undefined} rel="nofollow">
              <span>
                {item.label}
                {item.current && <span className="visually-hidden"> {t('common:filter.chosen')}</span>}
              </span>
              {item.count !== undefined && <span className="count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type LayoutProps = {
  /** Heading of the filters, folded away on small screens. */
  title: string
  /** How many are chosen: shown while they are folded. */
  chosen?: number | undefined
  filters: ReactNode
  children: ReactNode
}

/** Filters beside a list of results. */
export function FilteredList({ title, chosen = 0, filters, children }: LayoutProps) {
  return (
    <div className="filtered">
      <section className="filters" aria-label={title}>
        <details className="fold">
          <summary>
            <Icon name="filter" />
            {title}
            {chosen > 0 && <span className="count">{chosen}</span>}
          </summary>
          <div className="fold-body">{filters}</div>
        </details>
      </section>
      <div className="filtered-results">{children}</div>
    </div>
  )
}
