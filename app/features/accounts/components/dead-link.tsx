import type { ReactNode } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { state: 'used' | 'expired'; children: ReactNode }

/** In place of the form that a mailed link would have opened; `children` say how to go on. */
export function DeadLink({ state, children }: Props) {
  const { t } = useWords()
  return (
    <Notice kind="warning">
      <p>{t(`accounts:link.${state}`)}</p>
      <p>{children}</p>
    </Notice>
  )
}
