import type { ReactNode } from 'react'

import type { Lang } from '#app/lib/languages.ts'
import { inLang, languageNames, withoutLang } from '#app/lib/languages.ts'
import { Icon } from '#app/ui/icon.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { useWords } from '#app/ui/words.tsx'

export type NavItem = { href: string; label: string; current?: boolean | undefined }

type HeaderProps = {
  lang: Lang
  /** This page's path and query, with or without the language prefix. */
  path: string
  nav: readonly NavItem[]
  /** Sign in, or one's own pages: shown apart from the main ways. */
  account?: readonly NavItem[] | undefined
  signedInName?: string | undefined
  /** Where signing out is posted to; the button shows for the signed-in only. */
  signOutAction?: string | undefined
  /** Left out on pages that open with a search of their own. */
  searchAction?: string | undefined
  searchValue?: string | undefined
}

export function SiteHeader(props: HeaderProps) {
  const { t, href } = useWords()
  const links = <HeaderLinks {...props} />
  return (
    <header className="site-header">
      <div className="site-bar">
        <a className="brand" href={href('/')}>
          <img src="/art/mark.svg" width="40" height="40" alt="" />
          <span className="brand-words">
            <span className="brand-name">{t('common:shell.name')}</span>
            <span className="brand-motto">{t('common:shell.motto')}</span>
          </span>
        </a>
        <LanguageSwitch lang={props.lang} path={props.path} />
        <details className="menu">
          <summary>
            <Icon name="menu" />
            {t('common:shell.menu')}
          </summary>
          <nav aria-label={t('common:shell.mainNav')}>{links}</nav>
        </details>
        <nav className="wide-nav" aria-label={t('common:shell.mainNav')}>
          {links}
        </nav>
        {props.searchAction !== undefined && (
          <SearchBox
            action={props.searchAction}
            id="site-search"
            placeholder={t('common:shell.searchHint')}
            defaultValue={props.searchValue}
            landmark={t('common:shell.searchSite')}
          />
        )}
      </div>
    </header>
  )
}

/** Stands twice in the page, in the folding menu and in the wide bar; styles show one of them. */
function HeaderLinks({ nav, account = [], signedInName, signOutAction }: HeaderProps) {
  const { t } = useWords()
  return (
    <>
      <ul>{nav.map(linkOf)}</ul>
      <ul className="account-links">
        {signedInName !== undefined && <li className="signed-in">{signedInName}</li>}
        {account.map(linkOf)}
        {signedInName !== undefined && signOutAction !== undefined && (
          <li>
            <form method="post" action={signOutAction}>
              <button type="submit" className="nav-button">
                {t('common:shell.signOut')}
              </button>
            </form>
          </li>
        )}
      </ul>
    </>
  )
}

function linkOf({ href, label, current }: NavItem) {
  return (
    <li key={href}>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
      </a>
    </li>
  )
}

/** The same page in the other language, named in that language. */
function LanguageSwitch({ lang, path }: { lang: Lang; path: string }) {
  const other = lang === 'vi' ? 'en' : 'vi'
  const queryAt = path.search(/[?#]|$/)
  const target = inLang(withoutLang(path.slice(0, queryAt)), other) + path.slice(queryAt)
  return (
    <a className="language" href={target} lang={other} hrefLang={other} rel="alternate">
      <span className="language-code" aria-hidden="true">
        {other.toUpperCase()}
      </span>
      <span className="language-name">{languageNames[other]}</span>
    </a>
  )
}

export function SkipLink() {
  const { t } = useWords()
  return (
    <a className="skip-link" href="#main">
      {t('common:shell.skip')}
    </a>
  )
}

/** Says that this is a trial with invented content; `children` adds what to do about it. */
export function DemoBanner({ children }: { children?: ReactNode }) {
  const { t } = useWords()
  return (
    <aside className="demo-banner" aria-label={t('common:shell.demoLabel')}>
      <p>
        <strong>{t('common:shell.demoLabel')}</strong> {t('common:shell.demo')} {children}
      </p>
    </aside>
  )
}

export type SiteOwner = {
  name: string
  /** A postal address or other way to be reached. */
  contact?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  /** Who answers for the content. */
  officer?: string | undefined
}

export function SiteFooter({ owner, links }: { owner: SiteOwner; links: readonly NavItem[] }) {
  const { t } = useWords()
  return (
    <footer className="site-footer">
      <div className="footer-inner">
        <div className="footer-about">
          <p className="footer-name">{t('common:shell.name')}</p>
          <p>{t('common:shell.purpose')}</p>
        </div>
        <address className="footer-owner">
          <p>
            {t('common:shell.owner')} <strong>{owner.name}</strong>
          </p>
          {owner.officer && (
            <p>
              {t('common:shell.officer')} <strong>{owner.officer}</strong>
            </p>
          )}
          {owner.contact && <p>{owner.contact}</p>}
          <OwnerReach owner={owner} />
        </address>
        <nav className="footer-links" aria-label={t('common:shell.footerNav')}>
          <ul>{links.map(linkOf)}</ul>
        </nav>
      </div>
    </footer>
  )
}

function OwnerReach({ owner }: { owner: SiteOwner }) {
  const { t } = useWords()
  return (
    <>
      {owner.phone && (
        <p>
          {t('common:shell.phone')} <a href={`tel:${owner.phone.replace(/[^+\d]/g, '')}`}>{owner.phone}</a>
        </p>
      )}
      {owner.email && (
        <p>
          {t('common:shell.email')} <a href={`mailto:${owner.email}`}>{owner.email}</a>
        </p>
      )}
    </>
  )
}
