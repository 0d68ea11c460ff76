import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TableForm, TableTemplates } from '#app/features/profiles/components/table-form.tsx'
import { TableOutcome } from '#app/features/profiles/components/table-outcome.tsx'
import { refusalErrors } from '#app/features/profiles/refusal-words.ts'
import { tableForm } from '#app/features/profiles/table-schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, signedIn } from '#app/web/load.server.ts'
import { tablePage, takeTable } from '#app/web/table-pages.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, tablePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async (ctx) => {
    const person = signedIn(ctx.actor)
    const manner = { lang: ctx.lang, room: 'profiles', wordRefusal: refusalErrors }
    return submitForm(await ctx.request.formData(), tableForm, manner, (input) =>
      takeTable(person, input, ctx),
    )
  })

export const meta = titleOf('profiles:table.title')

export default function ImportProfiles() {
  const { count } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, href } = useWords()
  const outcome = answer && 'outcome' in answer ? answer.outcome : null
  const reply = formReply(answer)
  return (
    <Page
      narrow
      title={t('profiles:table.title')}
      lead={t('profiles:table.lead')}
      crumbs={[{ href: href('/work'), label: t('models:work.title') }]}
    >
      {outcome && <TableOutcome outcome={outcome} />}
      <TableTemplates count={count} />
      <TableForm errors={reply?.errors ?? {}} dry={outcome?.dry ?? reply?.values['dry'] === 'on'} />
    </Page>
  )
}
