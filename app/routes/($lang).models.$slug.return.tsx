import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { returnForm } from '#app/features/models/form-schema.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.return'))

export const action = (args: ActionFunctionArgs) =>
  decide(args, returnForm, async (person, slug, input) => {
    await returnModel(person, slug, input)
    return '/work?list=waiting'
  })

export const meta = titleOf('models:decision.returnTitle')

export default function ReturnModel() {
  const { slug, title, version } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:decision.returnTitle')}
      lead={t('models:decision.returnText')}
      button={t('models:decision.return')}
      of={{ title, version, back: `/models/${slug}/preview` }}
      reasonHint={t('models:decision.reasonHint')}
    />
  )
}
