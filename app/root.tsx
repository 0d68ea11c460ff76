import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { langOfPath, languages } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import { useNonce } from '#app/ui/of-response.tsx'
import { DemoBanner, SiteFooter, SiteHeader, SkipLink } from '#app/ui/shell.tsx'
import { useWords, WordsIn } from '#app/ui/words.tsx'
import { siteShell } from '#app/web/shell.server.ts'
import { load } from '#app/web/load.server.ts'
import { ErrorPage } from '#app/web/error-page.tsx'
import { UnsentPage } from '#app/web/unsent-page.tsx'
import { isUnsent } from '#app/web/unsent.ts'
import '#app/ui/styles/main.css'

/** The frame stands around every answer, so it takes the language from the address and leaves a wrong one to the page. */
export const loader = (args: LoaderFunctionArgs) => {
  const lang = langOfPath(new URL(args.request.url).pathname)
  return load({ ...args, params: lang === languages[0] ? {} : { lang } }, siteShell)
}

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png', sizes: '180x180' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = ({ location }) => [
  { title: wordsFor(langOfPath(location.pathname))('common:shell.name') },
]

/** Reading pages carry no script; a route that needs one says `handle = { hydrate: true }`. */
function useHydrates(): boolean {
  return useMatches().some(({ handle }) => isObject(handle) && handle['hydrate'] === true)
}

export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const lang = langOfPath(pathname)
  const nonce = useNonce()
  const hydrates = useHydrates()
  // An error page repeats nothing of its address, so that a hidden page and one that never was are the same bytes.
  const failed = Boolean(useRouteError())
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <WordsIn lang={lang}>
          <SkipLink />
          {shell?.demo && <DemoBanner>{shell.mailbox && <MailboxLink />}</DemoBanner>}
          <Header path={failed ? null : pathname + search} shell={shell} />
          {children}
          <Footer shell={shell} />
        </WordsIn>
        {hydrates && !failed && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

type Shell = ReturnType<typeof useRouteLoaderData<typeof loader>>

function MailboxLink() {
  const { t, href } = useWords()
  return <a href={href('/mailbox')}>{t('common:nav.mailbox')}</a>
}

function Header({ path, shell }: { path: string | null; shell: Shell }) {
  const { t, lang, href } = useWords()
  const here = path?.split('?')[0]?.replace(/(.)\/$/, '$1')
  const item = (to: string, label: string) => ({ href: href(to), label, current: here === href(to) })
  const nav = [item('/models', t('common:nav.models')), item('/places', t('common:nav.places'))]
  if (shell?.staff) nav.push(item('/work', t('common:nav.work')))
  if (shell?.administrator) nav.push(item('/roles', t('common:nav.roles')))
  if (shell?.operator) {
    nav.push(item('/jobs', t('common:nav.jobs')), item('/search-words', t('common:nav.searchWords')))
  }
  const account = shell?.name
    ? [item('/account', t('common:nav.account'))]
    : [item('/sign-in', t('common:nav.signIn')), item('/sign-up', t('common:nav.signUp'))]
  return (
    <SiteHeader
      lang={lang}
      path={path ?? href('/')}
      nav={nav}
      account={account}
      signedInName={shell?.name}
      signOutAction={href('/sign-out')}
      searchAction={here === href('/') || here === href('/models') ? undefined : href('/models')}
    />
  )
}

function Footer({ shell }: { shell: Shell }) {
  const { t, href } = useWords()
  const owner = shell?.owner ?? { name: t('common:shell.name') }
  const links = [
    { href: href('/models'), label: t('common:nav.models') },
    { href: href('/places'), label: t('common:nav.places') },
    { href: href('/about'), label: t('common:nav.about') },
    { href: '/api/v1/openapi.json', label: t('common:nav.api') },
  ]
  return <SiteFooter owner={owner} links={links} />
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && isUnsent(error.data))
    return <UnsentPage {...error.data} why={error.status === 503 ? 'unavailable' : 'signed_out'} />
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} />
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
