import type { MetaDescriptor } from '@remix-run/node'
import { inLang, langOfPath, languages, withoutLang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

const SHARED_PICTURE = { path: '/share.png', type: 'image/png', width: '1200', height: '630' }

type Facts = { title: string; description: string; origin: string; location: { pathname: string } }

/** Title, description, picture and the same page in every language, for pages that are found and passed on. */
export function publicMeta({ title, description, origin, location }: Facts): MetaDescriptor[] {
  const path = withoutLang(location.pathname)
  const t = wordsFor(langOfPath(location.pathname))
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: t('common:shell.name') },
    { property: 'og:url', content: origin + location.pathname },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:image', content: origin + SHARED_PICTURE.path },
    { property: 'og:image:type', content: SHARED_PICTURE.type },
    { property: 'og:image:width', content: SHARED_PICTURE.width },
    { property: 'og:image:height', content: SHARED_PICTURE.height },
    { property: 'og:image:alt', content: `${t('common:shell.name')} - ${t('common:shell.motto')}` },
    { name: 'twitter:card', content: 'summary_large_image' },
    { tagName: 'link', rel: 'canonical', href: origin + location.pathname },
    ...languages.map((lang) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: lang,
      href: origin + inLang(path, lang),
    })),
  ]
}
