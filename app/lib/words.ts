import i18next from 'i18next'
import en from '#app/locales/en.ts'
import vi from '#app/locales/vi.ts'
import type { Lang } from '#app/lib/languages.ts'

type Sources = typeof vi

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}` | (K extends `${infer Stem}_other` ? `${Prefix}${Stem}` : never)
    : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every key that the Vietnamese source words have: `room:group.key`. */
export type WordKey = { [Room in keyof Sources & string]: `${Room}:${Leaves<Sources[Room]>}` }[keyof Sources &
  string]

type Values = Record<string, string | number>

export interface Words {
  (key: WordKey, values?: Values): string
}

const bundles = { vi, en } satisfies Record<Lang, unknown>

const library = i18next.createInstance()
void library.init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: bundles,
  initImmediate: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

const perLang = new Map<Lang, Words>()

/** The words of one language. Values are inserted as they are: React escapes them, raw HTML would not. */
export function wordsFor(lang: Lang): Words {
  const known = perLang.get(lang)
  if (known) return known
  const fixed = library.getFixedT(lang)
  const words: Words = (key, values) => String(fixed(key, values ?? {}))
  perLang.set(lang, words)
  return words
}

/** For keys put together at run time, such as a refusal's code: null when no such words exist. */
export function wordsIfAny(lang: Lang, key: string, values: Values = {}): string | null {
  return library.exists(key, { lng: lang }) ? String(library.getFixedT(lang)(key, values)) : null
}
