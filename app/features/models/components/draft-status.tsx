import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { fieldId } from '#app/ui/field-frame.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Draft = {
  slug: string
  version: number
  state: 'draft' | 'submitted' | 'returned'
  returnReason: string | null
  /** The unit whose approver was handed it a moment ago. */
  sentTo: string | null
  missing: readonly { field: string; message: string }[]
  published: boolean
  may: {
    edit: boolean
    discard: boolean
    invite: boolean
    submit: boolean
    publish: boolean
    return: boolean
  }
}

/** Where a draft stands and what the reader may do about it. */
export function DraftStatus({ draft }: { draft: Draft }) {
  const { t, href } = useWords()
  const at = (page: string) => href(`/models/${draft.slug}${page}`)
  return (
    <>
      {draft.returnReason && (
        <Notice kind="warning" title={t('models:preview.returnedTitle')}>
          <Paragraphs text={draft.returnReason} />
        </Notice>
      )}
      {draft.sentTo ? (
        <Notice kind="success" title={t('models:preview.sent')}>
          {t('models:preview.sentText', { unit: draft.sentTo })}
        </Notice>
      ) : draft.state === 'submitted' ? (
        <Notice
          kind="info"
          title={draft.may.publish ? t('models:preview.waitingForYou') : t('models:preview.waiting')}
        />
      ) : draft.missing.length > 0 ? (
        <MissingList missing={draft.missing} edit={at('/edit')} />
      ) : (
        <Notice kind="success" title={t('models:preview.complete')} />
      )}
      <div className="cluster">
        {draft.state === 'submitted' ? (
          <WaitingActions draft={draft} at={at} />
        ) : (
          <OpenActions draft={draft} at={at} />
        )}
        {draft.published && (
          <>
            <ButtonLink href={at('/draft-changes')} variant="secondary">
              {t('models:changes.draftLink')}
            </ButtonLink>
            <ButtonLink href={at('')} variant="secondary">
              {t('models:preview.current')}
            </ButtonLink>
          </>
        )}
      </div>
    </>
  )
}

type Actions = { draft: Draft; at: (page: string) => string }

function WaitingActions({ draft: { may, version }, at }: Actions) {
  const { t } = useWords()
  return (
    <>
      {may.publish && <ButtonLink href={at('/publication')}>{t('models:preview.publish')}</ButtonLink>}
      {may.return && (
        <ButtonLink href={at('/return')} variant="secondary">
          {t('models:preview.return')}
        </ButtonLink>
      )}
      {may.submit && (
        <PostButton action={at('/recall')} version={version}>
          {t('models:preview.takeBack')}
        </PostButton>
      )}
    </>
  )
}

function OpenActions({ draft: { may, missing, version }, at }: Actions) {
  const { t } = useWords()
  return (
    <>
      {may.submit && missing.length === 0 && (
        <PostButton action={at('/submission')} version={version} main>
          {t('models:preview.submit')}
        </PostButton>
      )}
      {may.edit && (
        <>
          <ButtonLink href={at('/edit')} variant={missing.length === 0 ? 'secondary' : 'primary'}>
            {t('models:preview.edit')}
          </ButtonLink>
          <ButtonLink href={at('/photos')} variant="secondary">
            {t('models:preview.photos')}
          </ButtonLink>
          <ButtonLink href={at('/files')} variant="secondary">
            {t('models:preview.files')}
          </ButtonLink>
        </>
      )}
      {may.invite && (
        <ButtonLink href={at('/coauthors')} variant="secondary">
          {t('models:preview.coauthors')}
        </ButtonLink>
      )}
      {may.discard && (
        <ButtonLink href={at('/discard')} variant="quiet">
          {t('models:preview.discard')}
        </ButtonLink>
      )}
    </>
  )
}

type PostProps = { action: string; version: number; main?: boolean; children: ReactNode }

function PostButton({ action, version, main = false, children }: PostProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="version" value={version} />
      <Button variant={main ? 'primary' : 'secondary'}>{children}</Button>
    </form>
  )
}

function MissingList({ missing, edit }: { missing: Draft['missing']; edit: string }) {
  const { t } = useWords()
  return (
    <Notice kind="warning" title={t('models:preview.missing', { count: missing.length })}>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`${edit}#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Paragraphs({ text }: { text: string }) {
  return text.split('\n').map((line, at) => <p key={at}>{line}</p>)
}
