import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdrawalForm } from '#app/features/models/form-schema.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DecisionPage } from '#app/web/decision-page.tsx'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { withdrawalPage } from '#app/web/verdict-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, withdrawalPage)

export const action = (args: ActionFunctionArgs) =>
  decide(args, withdrawalForm, async (person, slug, input) => {
    await withdrawModel(person, slug, input)
    return `/models/${slug}`
  })

export const meta = titleOf('models:withdrawal.title')

export default function WithdrawModel() {
  const { slug, title, number } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <DecisionPage
      title={t('models:withdrawal.title')}
      lead={t('models:withdrawal.text')}
      button={t('models:withdrawal.submit')}
      variant="danger"
      of={{ title, version: number, back: `/models/${slug}` }}
      reasonHint={t('models:withdrawal.reasonHint')}
    />
  )
}
