import type { ReactNode } from 'react'

import type { IconName } from '#app/ui/icon.tsx'
import { Icon } from '#app/ui/icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'stop',
}

type Props = { kind: NoticeKind; title?: ReactNode; children?: ReactNode }

export function Notice({ kind, title, children }: Props) {
  return (
    <div
      className={`notice notice-${kind}`}
      role={kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined}
    >
      <Icon name={icons[kind]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
