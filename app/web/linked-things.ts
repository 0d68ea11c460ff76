import type { LinkedThing } from '#app/lib/json-ld.ts'
import { breadcrumbs } from '#app/lib/json-ld.ts'
import type { Lang } from '#app/lib/languages.ts'
import { inLang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

type Site = { origin: string; lang: Lang }

/** The front page: the site itself, and how to search it. */
export function linkedSite({ origin, lang }: Site): LinkedThing[] {
  const t = wordsFor(lang)
  return [
    {
      '@type': 'WebSite',
      name: t('common:shell.name'),
      alternateName: t('common:shell.motto'),
      description: t('common:shell.purpose'),
      url: origin + inLang('/', lang),
      inLanguage: lang,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${origin}${inLang('/models', lang)}?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}

type LinkedModel = Site & {
  slug: string
  title: string
  summary: string
  /** Kind, name and province of its unit. */
  place: string
  publishedAt: string
  image: string
  tags: readonly string[]
}

/** A model: a text that its unit answers for, and the way to it. The text itself is Vietnamese in every language. */
export function linkedModel({ origin, lang, slug, title, ...model }: LinkedModel): LinkedThing[] {
  const t = wordsFor(lang)
  const url = origin + inLang(`/models/${slug}`, lang)
  const unit = { '@type': 'GovernmentOrganization', name: model.place }
  return [
    {
      '@type': 'Article',
      headline: title,
      description: model.summary,
      url,
      mainEntityOfPage: url,
      image: model.image,
      inLanguage: 'vi',
      datePublished: model.publishedAt,
      author: unit,
      publisher: unit,
      contentLocation: { '@type': 'AdministrativeArea', name: model.place },
      isAccessibleForFree: true,
      ...(model.tags.length > 0 && { keywords: [...model.tags] }),
    },
    breadcrumbs([
      { name: t('common:shell.name'), url: origin + inLang('/', lang) },
      { name: t('common:nav.models'), url: origin + inLang('/models', lang) },
      { name: title, url },
    ]),
  ]
}

type LinkedPlace = Site & {
  code: string
  name: string
  province: { code: string; name: string } | null
}

export function linkedPlace({ origin, lang, code, name, province }: LinkedPlace): LinkedThing[] {
  const t = wordsFor(lang)
  const at = (path: string) => origin + inLang(path, lang)
  const above = province && { name: province.name, url: at(`/places/${province.code}`) }
  return [
    {
      '@type': 'AdministrativeArea',
      name,
      identifier: code,
      url: at(`/places/${code}`),
      containedInPlace: above
        ? { '@type': 'AdministrativeArea', ...above }
        : { '@type': 'Country', name: 'Việt Nam' },
    },
    breadcrumbs([
      { name: t('common:shell.name'), url: at('/') },
      { name: t('places:title'), url: at('/places') },
      ...(above ? [above] : []),
      { name, url: at(`/places/${code}`) },
    ]),
  ]
}
