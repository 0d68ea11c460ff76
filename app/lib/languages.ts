/** The first is the source language and has no prefix in addresses. */
export const languages = ['vi', 'en'] as const

export type Lang = (typeof languages)[number]

/** Each in itself, for whoever looks for their own. */
export const languageNames: Record<Lang, string> = { vi: 'Tiếng Việt', en: 'English' }

export function isLang(value: string | undefined): value is Lang {
  return languages.some((lang) => lang === value)
}

/** The language an address is written in: `/en/…` English, anything else Vietnamese. */
export function langOfPath(pathname: string): Lang {
  const first = pathname.split('/')[1]
  return first !== languages[0] && isLang(first) ? first : languages[0]
}

/** An address without its language, always starting with a slash. */
export function withoutLang(pathname: string): string {
  const lang = langOfPath(pathname)
  return lang === languages[0] ? pathname : pathname.slice(lang.length + 1) || '/'
}

/** The address of `path` (written without language) in `lang`. */
export function inLang(path: string, lang: Lang): string {
  if (lang === languages[0]) return path
  return path === '/' ? `/${lang}` : `/${lang}${path}`
}
