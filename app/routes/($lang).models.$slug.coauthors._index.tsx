import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CoauthorList } from '#app/features/models/components/coauthor-list.tsx'
import { inviteForm } from '#app/features/models/form-schema.ts'
import { inviteCoauthor } from '#app/features/models/invite-coauthor.server.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { coauthorsPage } from '#app/web/coauthor-pages.server.ts'
import { decide } from '#app/web/decide.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, coauthorsPage)

export const action = (args: ActionFunctionArgs) =>
  decide(args, inviteForm, async (person, slug, input) => {
    await inviteCoauthor(person, slug, input)
    return `/models/${slug}/coauthors?invited`
  })

export const meta = titleOf('models:coauthor.title')

export default function Coauthors() {
  const { slug, title, done, coauthors } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page
      narrow
      title={t('models:coauthor.title')}
      lead={t('models:coauthor.lead')}
      crumbs={[{ href: href(`/models/${slug}/preview`), label: title }]}
    >
      {done && !sent && <Notice kind="success">{t(`models:coauthor.${done}`)}</Notice>}
      <FormSection title={t('models:coauthor.inviteTitle')}>
        <form method="post" className="form">
          <ErrorSummary errors={sent?.errors} />
          <TextField
            name="email"
            type="email"
            label={t('models:coauthor.email')}
            hint={t('models:coauthor.emailHint')}
            errors={sent?.errors['email']}
            defaultValue={textAt(sent?.values ?? {}, 'email')}
            required
          />
          <FormActions>
            <Button>{t('models:coauthor.invite')}</Button>
          </FormActions>
        </form>
      </FormSection>
      <FormSection title={t('models:coauthor.list', { count: coauthors.length })}>
        <CoauthorList slug={slug} coauthors={coauthors} />
      </FormSection>
    </Page>
  )
}
