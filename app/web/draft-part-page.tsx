import type { ReactNode } from 'react'
import { DraftLocked } from '#app/features/models/components/draft-locked.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  heading: string
  lead: string
  draft: {
    slug: string
    title: string
    open: boolean
    submitted: boolean
    version: number
    may: { submit: boolean; reopen: boolean }
  }
  /** What was just done. */
  done?: string | null
  children: ReactNode
}

/** A page about one part of a draft beside its text; while the draft is closed it says why, and how to open it. */
export function DraftPartPage({ heading, lead, draft, done, children }: Props) {
  const { t, href } = useWords()
  const { slug, title, open, may } = draft
  return (
    <Page
      narrow
      title={heading}
      lead={lead}
      crumbs={[{ href: href(`/models/${slug}/preview`), label: title || t('models:work.untitled') }]}
      actions={
        <ButtonLink href={href(`/models/${slug}/edit`)} variant="secondary">
          {t('models:photo.back')}
        </ButtonLink>
      }
    >
      {done && <Notice kind="success">{done}</Notice>}
      {open ? children : <DraftLocked {...draft} maySubmit={may.submit} mayReopen={may.reopen} />}
    </Page>
  )
}
