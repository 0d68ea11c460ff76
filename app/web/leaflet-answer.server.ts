import { leafletPdf } from '#app/features/models/leaflet-pdf.server.ts'
import { leafletPage } from '#app/web/compare-pages.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { madeAnswer } from '#app/web/made-answer.server.ts'

/** Rises when leaflets are laid out otherwise. */
const LAID_OUT_AS = 1

/** The leaflet as a PDF. A withdrawn model leads to its page, as the leaflet's own page does. */
export async function leafletAnswer(ctx: Context): Promise<Response> {
  const { slug, ...leaflet } = await leafletPage(ctx)
  const { address, number, place, publishedAt, example } = leaflet
  return madeAnswer(ctx, {
    type: 'application/pdf',
    fileName: `${slug}.pdf`,
    from: ['leaflet', LAID_OUT_AS, ctx.lang, address, number, place, publishedAt, example],
    rule: 'leaflet_from',
    make: () => leafletPdf(leaflet, ctx.lang),
  })
}
