import type { MetaDescriptor } from '@remix-run/node'
import { inLang, languages, withoutLang } from '#app/lib/languages.ts'

type Facts = { title: string; description: string; origin: string; location: { pathname: string } }

/** Title, description and the same page in every language, for pages that search engines should find. */
export function publicMeta({ title, description, origin, location }: Facts): MetaDescriptor[] {
  const path = withoutLang(location.pathname)
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { tagName: 'link', rel: 'canonical', href: origin + location.pathname },
    ...languages.map((lang) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: lang,
      href: origin + inLang(path, lang),
    })),
  ]
}
