import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { versionForm } from '#app/features/models/form-schema.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.publish'))

export const action = (args: ActionFunctionArgs) =>
  decide(args, versionForm, async (person, slug, input) => {
    const published = await publishModel(person, slug, input)
    return `/models/${published.slug}?done=published`
  })

export const meta = titleOf('models:decision.publishTitle')

export default function PublishModel() {
  const { slug, title, version, unit } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:decision.publishTitle')}
      lead={t('models:decision.publishText', { unit })}
      button={t('models:decision.publish')}
      of={{ title, version, back: `/models/${slug}/preview` }}
    />
  )
}
