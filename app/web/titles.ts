import type { MetaFunction } from '@remix-run/node'
import { langOfPath } from '#app/lib/languages.ts'
import type { WordKey } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

/** `meta` of a page that search engines have no use for: its title in the page's language, and no indexing. */
export const titleOf =
  (key: WordKey): MetaFunction =>
  ({ location }) => {
    const t = wordsFor(langOfPath(location.pathname))
    return [{ title: `${t(key)} - ${t('common:shell.name')}` }, { name: 'robots', content: 'noindex' }]
  }
