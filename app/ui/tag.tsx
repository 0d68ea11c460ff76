import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'indigo' | 'leaf' | 'clay' | 'straw'

type Props = {
  href?: string | undefined
  tone?: TagTone | undefined
  /** The one shown of several to choose from: as large as the links beside it. */
  chosen?: boolean | undefined
  children: ReactNode
}

export function Tag({ href, tone = 'plain', chosen = false, children }: Props) {
  const className = chosen ? 'tag tag-chosen' : `tag tag-${tone}`
  return href === undefined ? (
    <span className={className}>{children}</span>
  ) : (
    <a className={className} href={href}>
      {children}
    </a>
  )
}

/** Tags in a row that wraps; a list, so that their number is announced. */
export function Tags({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className="tags">
      {children.map((tag, at) => (
        <li key={at}>{tag}</li>
      ))}
    </ul>
  )
}
