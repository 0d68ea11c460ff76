import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { SiteHeader } from '#app/ui/shell.tsx'
import { WordsIn } from '#app/ui/words.tsx'

function header(lang: 'vi' | 'en', path: string, signedInName?: string) {
  return renderToStaticMarkup(
    <WordsIn lang={lang}>
      <SiteHeader lang={lang} path={path} nav={[]} signedInName={signedInName} signOutAction="/sign-out" />
    </WordsIn>,
  )
}

test.each([
  ['vi', '/models?q=bò', 'href="/en/models?q=bò"'],
  ['en', '/en/models?q=bò', 'href="/models?q=bò"'],
  ['vi', '/', 'href="/en"'],
  ['en', '/en?page=2', 'href="/?page=2"'],
] as const)('from the %s page %s one comes to the same page in the other language', (lang, path, link) => {
  expect(header(lang, path)).toContain(link)
})

test('only somebody signed in is offered to sign out', () => {
  expect(header('vi', '/')).not.toContain('/sign-out')
  expect(header('vi', '/', 'Vàng Thị Sử')).toContain('action="/sign-out"')
})
