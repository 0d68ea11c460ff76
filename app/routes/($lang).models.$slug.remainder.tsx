import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RemainderView } from '#app/features/word-import/components/remainder-view.tsx'
import { discardRemainder } from '#app/features/word-import/discard-remainder.server.ts'
import { refusalErrors } from '#app/features/word-import/refusal-words.ts'
import { discardForm } from '#app/features/word-import/schema.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { remainderPage } from '#app/web/word-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, remainderPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'word', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), discardForm, manner, async () => {
      await discardRemainder(person, params['slug']!)
      return seeOther(href(`/models/${params['slug']!}/edit`))
    })
  })

export const meta = titleOf('word:remainder.title')

export default function Remainder() {
  const { slug, fileName, items, sizes } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}/edit`)
  return (
    <Page
      narrow
      title={t('word:remainder.title')}
      lead={items.length > 0 && t('word:remainder.lead', { name: fileName })}
      crumbs={[{ href: back, label: t('models:edit.title') }]}
      actions={
        <ButtonLink href={back} variant="secondary">
          {t('word:remainder.back')}
        </ButtonLink>
      }
    >
      {items.length === 0 && <Empty title={t('word:remainder.empty')} />}
      {items.length > 0 && <RemainderView items={items} sizes={sizes} errors={sent?.errors ?? {}} />}
    </Page>
  )
}
