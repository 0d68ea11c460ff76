import type { ReactNode } from 'react'

type Props = { title: ReactNode; action?: ReactNode; children?: ReactNode }

export function Empty({ title, action, children }: Props) {
  return (
    <div className="empty">
      <img src="/art/empty.svg" width="160" height="80" alt="" />
      <p className="empty-title">{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action && <div className="cluster">{action}</div>}
    </div>
  )
}
