import type { MetaDescriptor } from '@remix-run/node'
import type { Lang } from '#app/lib/languages.ts'
import { inLang, langOfPath, languages, withoutLang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

type Picture = { path: string; type: string; alt: string }

const locales: Record<Lang, string> = { vi: 'vi_VN', en: 'en_US' }
/** Of every picture that is shared, as the networks want it. */
const WIDTH = '1200'
const HEIGHT = '630'

type Facts = {
  title: string
  description: string
  origin: string
  location: { pathname: string }
  /** Of this page; otherwise the site's own. */
  picture?: Picture
  /** When a text that has a day was published. */
  publishedAt?: string
}

/** Title, description, picture and the same page in every language, for pages that are found and passed on. */
export function publicMeta({ title, description, origin, location, ...facts }: Facts): MetaDescriptor[] {
  const path = withoutLang(location.pathname)
  const lang = langOfPath(location.pathname)
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:type', content: facts.publishedAt ? 'article' : 'website' },
    ...(facts.publishedAt ? [{ property: 'article:published_time', content: facts.publishedAt }] : []),
    { property: 'og:locale', content: locales[lang] },
    ...languages
      .filter((other) => other !== lang)
      .map((other) => ({ property: 'og:locale:alternate', content: locales[other] })),
    { property: 'og:site_name', content: wordsFor(lang)('common:shell.name') },
    { property: 'og:url', content: origin + location.pathname },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    ...pictureMeta(facts.picture ?? sitePicture(lang), origin),
    { name: 'twitter:card', content: 'summary_large_image' },
    { tagName: 'link', rel: 'canonical', href: origin + location.pathname },
    ...alternates(path, origin),
  ]
}

function sitePicture(lang: Lang): Picture {
  const t = wordsFor(lang)
  return {
    path: '/share.png',
    type: 'image/png',
    alt: `${t('common:shell.name')} - ${t('common:shell.motto')}`,
  }
}

function pictureMeta({ path, type, alt }: Picture, origin: string): MetaDescriptor[] {
  return [
    { property: 'og:image', content: origin + path },
    { property: 'og:image:type', content: type },
    { property: 'og:image:width', content: WIDTH },
    { property: 'og:image:height', content: HEIGHT },
    { property: 'og:image:alt', content: alt },
  ]
}

/** The page in every language, and the one for readers of any other. */
function alternates(path: string, origin: string): MetaDescriptor[] {
  const inEach = [
    ...languages.map((lang) => ({ name: lang as string, lang })),
    { name: 'x-default', lang: languages[0] },
  ]
  return inEach.map(({ name, lang }) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang: name,
    href: origin + inLang(path, lang),
  }))
}
