import type { LoaderFunctionArgs } from '@remix-run/node'
import { load } from '#app/web/load.server.ts'
import { sitemapPiece } from '#app/web/sitemap.server.ts'

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ request, params }) => sitemapPiece(request, params['name']!))
