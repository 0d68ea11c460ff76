import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refusalErrors } from '#app/features/saved-searches/refusal-words.ts'
import { saveSearch } from '#app/features/saved-searches/save-search.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { searchToSave } from '#app/web/saved-search-pages.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('saved-searches:save.title')

export const loader = (args: LoaderFunctionArgs) => load(args, searchToSave)

export const action = (args: ActionFunctionArgs) =>
  act(args, async (ctx) => {
    const { query } = await searchToSave(ctx)
    await saveSearch(signedIn(ctx.actor), query, { lang: ctx.lang })
    return seeOther(ctx.href('/saved-searches?done=saved'))
  })

export default function SaveSearch() {
  const { query, name } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, lang, href } = useWords()
  const errors = reply && 'refusal' in reply ? refusalErrors(reply.refusal, lang) : {}
  return (
    <Page narrow title={t('saved-searches:save.title')}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <p>{t('saved-searches:save.what')}</p>
        <p className="saved-name">{name}</p>
        <p className="hint">{t('saved-searches:save.how')}</p>
        <FormActions>
          <Button>{t('saved-searches:save.submit')}</Button>
          <ButtonLink href={href(query ? `/models?${query}` : '/models')} variant="quiet">
            {t('saved-searches:save.cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </Page>
  )
}
