import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComparedModels } from '#app/features/replications/components/compared-models.tsx'
import { ModelComparison } from '#app/features/replications/components/model-comparison.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { compareModelsPage } from '#app/web/compare-pages.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, compareModelsPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export default function CompareModels() {
  const { title, models, tooMany, unknown } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const search = (
    <ButtonLink href={href('/models')} variant="secondary">
      {t('models:compare.search')}
    </ButtonLink>
  )
  return (
    <Page
      title={title}
      lead={t('models:compare.lead')}
      crumbs={[{ href: href('/models'), label: t('common:nav.models') }]}
      actions={search}
    >
      {tooMany && <Notice kind="warning">{t('models:compare.tooMany')}</Notice>}
      {unknown && <Notice kind="warning">{t('models:compare.unknown')}</Notice>}
      {models.length < 2 && (
        <Notice kind="info" title={t('models:compare.tooFew')}>
          {t('models:compare.tooFewText')}
        </Notice>
      )}
      {models.length > 0 && (
        <>
          <ComparedModels models={models} />
          <ModelComparison models={models} />
        </>
      )}
    </Page>
  )
}
