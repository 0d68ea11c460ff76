import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addWords } from '#app/features/search/add-words.server.ts'
import { WordsForm } from '#app/features/search/components/words-form.tsx'
import { WordsTable } from '#app/features/search/components/words-table.tsx'
import { addedWords } from '#app/features/search/word-queries.server.ts'
import { wordsForm } from '#app/features/search/words-schema.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const meta = titleOf('search:words.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ actor }) => ({ rules: await addedWords(actor) }))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const form = parseForm(await request.formData(), wordsForm, { lang, room: 'search' })
    if (!form.ok) return form.reply
    await addWords(person, form.value)
    return seeOther(href('/search-words'))
  })

export default function SearchWords() {
  const { rules } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page title={t('search:words.title')} lead={t('search:words.lead')}>
      <WordsForm values={sent?.values ?? {}} errors={sent?.errors ?? {}} />
      {rules.length ? (
        <WordsTable rules={rules} />
      ) : (
        <Empty title={t('search:words.none')}>{t('search:words.noneText')}</Empty>
      )}
    </Page>
  )
}
