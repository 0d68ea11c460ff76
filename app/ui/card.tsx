import type { ReactNode } from 'react'

/** @param rows one below the other, picture beside words: for lists that are read rather than looked at */
export function CardGrid({ children, rows = false }: { children: ReactNode; rows?: boolean | undefined }) {
  return <ul className={rows ? 'cards cards-rows' : 'cards'}>{children}</ul>
}

type Props = {
  href: string
  title: ReactNode
  /** A picture; decorative, because the title next to it is the link's name. */
  media?: ReactNode
  meta?: ReactNode
  footer?: ReactNode
  /** The heading's level, so that headings on the page stay in order. */
  level?: 2 | 3 | 4 | undefined
  children?: ReactNode
}

/** One item of a CardGrid. The whole card answers a tap; only the title is the link. */
export function Card({ href, title, media, meta, footer, level = 3, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <li className="card">
      {media && <div className="card-media">{media}</div>}
      <div className="card-body">
        {meta && <div className="card-meta">{meta}</div>}
        <Heading className="card-title">
          <a href={href}>{title}</a>
        </Heading>
        {typeof children === 'string' ? <p className="card-text">{children}</p> : children}
        {footer && <div className="card-foot">{footer}</div>}
      </div>
    </li>
  )
}
