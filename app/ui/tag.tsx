import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'indigo' | 'leaf' | 'clay' | 'straw'

type Props = { href?: string | undefined; tone?: TagTone | undefined; children: ReactNode }

export function Tag({ href, tone = 'plain', children }: Props) {
  const className = `tag tag-${tone}`
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
