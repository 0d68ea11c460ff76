import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Credits } from '#app/features/models/components/credits.tsx'
import { EvidenceBadge, EvidenceStory } from '#app/features/models/components/evidence.tsx'
import { ModelActions } from '#app/features/models/components/model-actions.tsx'
import { ModelArticle } from '#app/features/models/components/model-article.tsx'
import { PublishedNotice } from '#app/features/models/components/published-notice.tsx'
import { RemarkList } from '#app/features/models/components/remarks.tsx'
import { WithdrawnNotice } from '#app/features/models/components/withdrawn-notice.tsx'
import { labelOf } from '#app/features/models/labels.ts'
import { FitForm } from '#app/features/profiles/components/fit-form.tsx'
import { LineageSummary } from '#app/features/replications/components/lineage-summary.tsx'
import { ParentModel } from '#app/features/replications/components/parent-model.tsx'
import { formatDate } from '#app/lib/format.ts'
import { JsonLd } from '#app/ui/json-ld.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { linkedModel } from '#app/web/linked-things.ts'
import { load } from '#app/web/load.server.ts'
import { modelPage } from '#app/web/model-pages.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, modelPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  if (!data) return []
  // A withdrawn page is for those who have its address, not for those who search.
  if (data.standing.withdrawn) return [{ title: data.view.title }, { name: 'robots', content: 'noindex' }]
  return publicMeta({
    title: data.view.title,
    description: data.description,
    origin: data.origin,
    location,
    picture: { ...data.card, alt: data.view.title },
    publishedAt: data.publishedAt,
  })
}

export default function ModelPage() {
  const { slug, view, unit, number, publishedAt, own, ...page } = useLoaderData<typeof loader>()
  const { evidence, verified, withdrawn, remarks } = page.standing
  const { t, lang, href } = useWords()
  return (
    <Page
      kicker={
        <>
          {view.category ? labelOf(t, 'category', view.category) : t('models:read.kicker')}{' '}
          {evidence && <EvidenceBadge level={evidence.level} href="#evidence" />}
        </>
      }
      title={view.title}
      lead={view.summary}
      crumbs={[{ href: href('/models'), label: t('common:nav.models') }]}
      actions={<ModelActions slug={slug} may={page.may} />}
    >
      {!withdrawn && (
        <JsonLd
          things={linkedModel({
            lang,
            slug,
            ...view,
            ...page,
            publishedAt,
            image: page.origin + page.card.path,
          })}
        />
      )}
      {page.justPublished && <PublishedNotice slug={slug} origin={page.origin} />}
      {withdrawn && <WithdrawnNotice {...withdrawn} />}
      <RemarkList remarks={remarks} />
      {page.parent && <ParentModel parent={page.parent} />}
      {page.example && (
        <Notice kind="info" title={t('models:read.example')}>
          {t('models:read.exampleText')}
        </Notice>
      )}
      {!withdrawn && (
        <section aria-labelledby="fit">
          <h2 id="fit">{t('profiles:fit.ask')}</h2>
          <p>{t('profiles:fit.askLead')}</p>
          <FitForm slug={slug} label={t('profiles:fit.compare')} unit={own} />
        </section>
      )}
      <ModelArticle
        view={view}
        unit={unit}
        evidence={evidence && <EvidenceStory evidence={evidence} verified={verified} />}
        lineage={<LineageSummary slug={slug} lineage={page.lineage} />}
      />
      <Credits credits={page.credits} />
      <p className="soft">
        {t('models:read.published', { date: formatDate(publishedAt, lang), number })}{' '}
        <a href={href(`/models/${slug}/revisions`)}>{t('models:read.revisions')}</a>.{' '}
        <a href={href(`/models/${slug}/leaflet`)}>{t('models:leaflet.link')}</a>,{' '}
        <a href={href(`/models/${slug}/leaflet.pdf`)}>{t('models:leaflet.pdf')}</a>.
      </p>
    </Page>
  )
}
