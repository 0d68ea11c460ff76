import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { versionForm } from '#app/features/models/form-schema.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.discard'))

export const action = (args: ActionFunctionArgs) =>
  decide(args, versionForm, async (person, slug, input) => {
    const { published } = await discardDraft(person, slug, input)
    return published ? `/models/${slug}` : '/work?list=drafts'
  })

export const meta = titleOf('models:decision.discardTitle')

export default function DiscardDraft() {
  const { slug, title, version, published } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:decision.discardTitle')}
      lead={t('models:decision.discardText')}
      button={t('models:decision.discard')}
      of={{ title, version, back: `/models/${slug}/preview` }}
      variant="danger"
    >
      {published && <p>{t('models:decision.discardPublished')}</p>}
    </DecisionPage>
  )
}
