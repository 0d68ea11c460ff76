import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Lang } from '#app/lib/languages.ts'
import { inLang } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

const PageLang = createContext<Lang>('vi')

export function WordsIn({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <PageLang.Provider value={lang}>{children}</PageLang.Provider>
}

/** The page's language, its words, and `href`, which puts the language before an address. */
export function useWords(): { t: Words; lang: Lang; href: (path: string) => string } {
  const lang = useContext(PageLang)
  return { t: wordsFor(lang), lang, href: (path) => inLang(path, lang) }
}
