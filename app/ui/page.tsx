import type { ReactNode } from 'react'

import { useWords } from '#app/ui/words.tsx'

export type Crumb = { href: string; label: string }

type Props = {
  title: ReactNode
  lead?: ReactNode
  /** A short line above the title: what kind of thing this is. */
  kicker?: ReactNode
  crumbs?: readonly Crumb[] | undefined
  actions?: ReactNode
  /** For forms and long reading: one column of comfortable width. */
  narrow?: boolean | undefined
  children?: ReactNode
}

/** The page's one `<main>` and `<h1>`; the shell around it stands in root. */
export function Page({ title, lead, kicker, crumbs = [], actions, narrow = false, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className={narrow ? 'page page-narrow' : 'page'}>
      {crumbs.length > 0 && <Crumbs items={crumbs} />}
      <div className="page-head">
        <div className="page-heading">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </main>
  )
}

function Crumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useWords()
  return (
    <nav className="crumbs" aria-label={t('common:shell.crumbs')}>
      <ol>
        {items.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
