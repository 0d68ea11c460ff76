import type { UnitKind } from '#app/features/places/rules.ts'
import { suggest } from '#app/features/search/suggest.server.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { WordKey } from '#app/lib/words.ts'
import { guest } from '#app/permissions/actor.ts'
import type { Context } from '#app/web/load.server.ts'

const MOST_TYPED = 100
const MAX_AGE_SECONDS = 300

type Option = { href: string; text: string; note: string | null }
type Group = { label: string; options: Option[] }

/**
 * What the search box offers while somebody types, worded and with addresses: the script in public/search-box.js knows
 * neither. Asked as a guest, so that everybody's answer is the same and may be kept.
 */
export async function suggestions({ url, lang, t, href }: Context): Promise<Response> {
  const q = (url.searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, MOST_TYPED)
  const { models, places, categories } = q
    ? await suggest(guest, q, lang)
    : { models: [], places: [], categories: [] }
  const count = (models: number) => t('search:total', { count: models, shown: formatNumber(models, lang) })
  const groups: Group[] = [
    {
      label: t('search:suggest.categories'),
      options: categories.map(({ category, models }) => ({
        href: href(`/models?category=${category}`),
        text: t(`taxonomy:category.${category}` as WordKey),
        note: count(models),
      })),
    },
    {
      label: t('search:suggest.models'),
      options: models.map(({ slug, title }) => ({ href: href(`/models/${slug}`), text: title, note: null })),
    },
    {
      label: t('search:suggest.places'),
      options: places.map(({ code, kind, name, provinceName, models }) => ({
        href: href(`/models?unit=${code}`),
        text: t(`common:place.${kind as UnitKind}`, { name }),
        note: [provinceName, count(models)].filter(Boolean).join(' · '),
      })),
    },
  ].filter(({ options }) => options.length > 0)
  const found = groups.reduce((sum, { options }) => sum + options.length, 0)
  const said = found ? t('search:suggest.found', { count: found }) : t('search:suggest.none')
  return Response.json(
    { groups, said },
    { headers: { 'Cache-Control': `public, max-age=${MAX_AGE_SECONDS}`, 'X-Robots-Tag': 'noindex' } },
  )
}
