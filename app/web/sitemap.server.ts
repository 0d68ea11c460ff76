import type { Entry, Piece } from '#app/features/search/sitemap-queries.server.ts'
import {
  lastPublication,
  sitemapEntries,
  sitemapKinds,
  sitemapPieces,
} from '#app/features/search/sitemap-queries.server.ts'
import { inLang, languages } from '#app/lib/languages.ts'
import { keeping } from '#app/platform/keeping.ts'
import { publicOrigin } from '#app/web/origin.server.ts'
import { plainAnswer } from '#app/web/made-answer.server.ts'

const HOUR_MS = 3_600_000
const HOUR_SECONDS = HOUR_MS / 1000
const keep = keeping<string>(40)

/** The list of the pieces; the pages that are no model and no place are the piece `pages`. */
export async function sitemapIndex(request: Request): Promise<Response> {
  const origin = publicOrigin(request)
  const text = await keep(fresh('index', origin), async () => {
    const pieces = (await sitemapPieces()).map((piece) => pieceLine(piece, origin))
    const own = `<sitemap><loc>${origin}/sitemaps/pages.xml</loc></sitemap>`
    return xml('sitemapindex', [own, ...pieces])
  })
  return xmlAnswer(text)
}

/** @param name such as `models-2` */
export async function sitemapPiece(request: Request, name: string): Promise<Response> {
  const origin = publicOrigin(request)
  if (name === 'pages')
    return xmlAnswer(await keep(fresh(name, origin), async () => urls(await ownPages(), origin)))
  const [, kind, number] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? []
  const known = sitemapKinds.find((one) => one === kind)
  if (!known) return plainAnswer('Not found', 404)
  const text = await keep(fresh(name, origin), async () => {
    const entries = await sitemapEntries(known, Number(number))
    return entries.length > 0 ? urls(entries, origin) : ''
  })
  return text === '' ? plainAnswer('Not found', 404) : xmlAnswer(text)
}

export function robotsAnswer(request: Request): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Allow: /',
    '',
    `Sitemap: ${publicOrigin(request)}/sitemap.xml`,
  ]
  return plainText(lines.join('\n'))
}

async function ownPages(): Promise<(Omit<Entry, 'changedAt'> & { changedAt: Date | null })[]> {
  const changedAt = await lastPublication()
  return [
    { path: '/', changedAt },
    { path: '/models', changedAt },
    { path: '/places', changedAt: null },
    { path: '/about', changedAt: null },
  ]
}

/** Made anew every hour, whatever happened meanwhile. */
function fresh(name: string, origin: string): string {
  return `${name} ${origin} ${Math.floor(Date.now() / HOUR_MS)}`
}

function pieceLine({ kind, number, changedAt }: Piece, origin: string): string {
  return `<sitemap><loc>${origin}/sitemaps/${kind}-${number}.xml</loc>${lastmod(changedAt)}</sitemap>`
}

function urls(entries: readonly { path: string; changedAt: Date | null }[], origin: string): string {
  return xml(
    'urlset',
    entries.flatMap(({ path, changedAt }) => {
      const links = languages.map(
        (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${origin}${inLang(path, lang)}"/>`,
      )
      return languages.map(
        (lang) =>
          `<url><loc>${origin}${inLang(path, lang)}</loc>${lastmod(changedAt)}${links.join('')}</url>`,
      )
    }),
  )
}

const lastmod = (changedAt: Date | null) => (changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '')

// Paths are slugs and codes, and the origin was validated, so nothing here needs escaping.
function xml(root: string, lines: readonly string[]): string {
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>\n${lines.join('\n')}\n</${root}>\n`
}

function xmlAnswer(text: string): Response {
  return cached(text, 'application/xml; charset=utf-8')
}

function plainText(text: string): Response {
  return cached(`${text}\n`, 'text/plain; charset=utf-8')
}

function cached(text: string, type: string): Response {
  return new Response(text, {
    headers: { 'Content-Type': type, 'Cache-Control': `public, max-age=${HOUR_SECONDS}` },
  })
}
