import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { versionForm } from '#app/features/models/form-schema.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.submit'))

export const action = (args: ActionFunctionArgs) =>
  decide(args, versionForm, async (person, slug, input) => {
    await submitModel(person, slug, input)
    return `/models/${slug}/preview?done=submitted`
  })

export const meta = titleOf('models:decision.submitTitle')

export default function SubmitModel() {
  const { slug, title, version } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:decision.submitTitle')}
      lead={t('models:decision.submitText')}
      button={t('models:decision.submit')}
      of={{ title, version, back: `/models/${slug}/preview` }}
    />
  )
}
