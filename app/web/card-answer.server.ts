import { redirect } from '@remix-run/node'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { categories } from '#app/lib/taxonomy.ts'
import { drawCard } from '#app/platform/draw-card.server.ts'
import { pictureBytes } from '#app/platform/files.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { madeAnswer, plainAnswer } from '#app/web/made-answer.server.ts'
import { placeWords } from '#app/web/unit-words.ts'

/** Rises when cards are drawn otherwise. */
const DRAWN_AS = 1
const types = { jpg: 'image/jpeg', png: 'image/png' } as const

type Read = NonNullable<Awaited<ReturnType<typeof modelForReading>>>
type Pictured = { slug: string; revision: Pick<Read['revision'], 'number' | 'photos'> }

/** Where the picture of a published model stands, for whoever passes its page on; anew with every revision. */
export function cardOfModel({ slug, revision }: Pictured, href: (path: string) => string) {
  const form = revision.photos.length > 0 ? 'jpg' : 'png'
  return { path: `${href(`/models/${slug}/card.${form}`)}?v=${revision.number}`, type: types[form] }
}

/** The card itself: with the cover photo as JPEG, with the drawing of its category as PNG. */
export async function cardAnswer(ctx: Context, form: keyof typeof types): Promise<Response> {
  const { params, lang, t, href } = ctx
  const model = await modelForReading(params['slug']!)
  if (!model || model.withdrawnAt) return plainAnswer('Not found', 404)
  const { revision, unit } = model
  const [cover] = revision.photos
  const card = cardOfModel(model, href)
  if (card.type !== types[form]) return redirect(card.path)
  const words = {
    title: revision.title,
    place: placeWords(unit, t),
    site: t('common:shell.name'),
    motto: t('common:shell.motto'),
  }
  return madeAnswer(ctx, {
    type: card.type,
    fileName: `${model.slug}.${form}`,
    from: ['card', DRAWN_AS, lang, revision.id, cover?.fileId, words],
    rule: 'card_from',
    make: async () => {
      const photo = cover ? await pictureBytes(cover.fileId, 1600) : null
      const art = categories.find((known) => known === revision.category) ?? 'hero'
      return drawCard({ ...words, picture: photo ?? { art } })
    },
  })
}
