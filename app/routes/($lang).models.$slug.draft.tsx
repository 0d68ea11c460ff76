import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { anyVersionForm } from '#app/features/models/form-schema.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.reopen'))

export const action = (args: ActionFunctionArgs) =>
  decide(args, anyVersionForm, async (person, slug) => {
    await reopenModel(person, slug)
    return `/models/${slug}/edit`
  })

export const meta = titleOf('models:decision.reopenTitle')

export default function ReopenModel() {
  const { slug, title, version } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:decision.reopenTitle')}
      lead={t('models:decision.reopenText')}
      button={t('models:decision.reopen')}
      of={{ title, version, back: `/models/${slug}` }}
    />
  )
}
