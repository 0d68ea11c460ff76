import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterText } from '#app/features/accounts/components/letter-text.tsx'
import { isMailboxOpen } from '#app/features/accounts/demo.server.ts'
import { lettersPage } from '#app/features/accounts/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { cursorOf } from '#app/web/cursor.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:mailbox.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ url }) => {
    if (!isMailboxOpen()) throw missing()
    return lettersPage(cursorOf(url))
  })

export default function Mailbox() {
  const { letters, next } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  return (
    <Page title={t('accounts:mailbox.title')} lead={t('accounts:mailbox.lead')}>
      {letters.length === 0 && <Empty title={t('accounts:mailbox.none')} />}
      {letters.map(({ id, to, subject, text, createdAt }) => (
        <article key={id} aria-labelledby={id}>
          <h2 id={id}>{subject}</h2>
          <p>{t('accounts:mailbox.to', { to, on: formatDateTime(createdAt, lang) })}</p>
          <LetterText text={text} />
        </article>
      ))}
      <Paging next={next && href(`/mailbox?before=${next}`)} label={t('accounts:mailbox.pages')} />
    </Page>
  )
}
