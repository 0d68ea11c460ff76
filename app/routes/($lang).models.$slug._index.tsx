import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ModelArticle } from '#app/features/models/components/model-article.tsx'
import { labelOf } from '#app/features/models/labels.ts'
import { FitForm } from '#app/features/profiles/components/fit-form.tsx'
import { Lineage } from '#app/features/replications/components/lineage.tsx'
import { formatDate } from '#app/lib/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { modelPage } from '#app/web/model-pages.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, modelPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data
    ? publicMeta({ title: data.view.title, description: data.description, origin: data.origin, location })
    : []

export default function ModelPage() {
  const { slug, view, unit, number, publishedAt, example, lineage, may, own } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  return (
    <Page
      kicker={view.category ? labelOf(t, 'category', view.category) : t('models:read.kicker')}
      title={view.title}
      lead={view.summary}
      crumbs={[{ href: href('/models'), label: t('common:nav.models') }]}
      actions={
        <>
          <ButtonLink href={href(`/models/${slug}/replications/new`)}>
            {t('models:read.replicate')}
          </ButtonLink>
          {may.edit && (
            <ButtonLink href={href(`/models/${slug}/draft`)} variant="secondary">
              {t('models:read.edit')}
            </ButtonLink>
          )}
        </>
      }
    >
      {example && (
        <Notice kind="info" title={t('models:read.example')}>
          {t('models:read.exampleText')}
        </Notice>
      )}
      <section aria-labelledby="fit">
        <h2 id="fit">{t('profiles:fit.ask')}</h2>
        <p>{t('profiles:fit.askLead')}</p>
        <FitForm slug={slug} label={t('profiles:fit.compare')} unit={own} />
      </section>
      <ModelArticle view={view} unit={unit} lineage={<Lineage lineage={lineage} />} />
      <p className="soft">
        {t('models:read.published', { date: formatDate(publishedAt, lang), number })}{' '}
        <a href={href(`/models/${slug}/revisions`)}>{t('models:read.revisions')}</a>.{' '}
        <a href={href(`/models/${slug}/leaflet`)}>{t('models:leaflet.link')}</a>
      </p>
    </Page>
  )
}
