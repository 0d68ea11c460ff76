import { linkTo, postLetter } from '#app/features/accounts/letters.server.ts'
import { askedBy } from '#app/features/saved-searches/rules.ts'
import { stopToken } from '#app/features/saved-searches/stop-links.server.ts'
import { placeLabels } from '#app/features/search/place-labels.server.ts'
import { searchWords } from '#app/features/search/search-words.ts'
import type { Lang } from '#app/lib/languages.ts'
import { isLang, languages } from '#app/lib/languages.ts'
import { vietnamDate } from '#app/lib/format.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** A search with ids of the models it has to tell of, the newest first. */
export type Told = { id: string; query: string; lang: string; models: readonly string[] }

const NAMED = 10

/** One letter a day, in the language of the newest of its searches. */
export async function postNews(
  tx: Tx,
  { id, email }: { id: string; email: string },
  told: readonly Told[],
  now: Date,
): Promise<void> {
  const written = told.at(-1)?.lang
  const lang = isLang(written) ? written : languages[0]
  const t = wordsFor(lang)
  const count = new Set(told.flatMap(({ models }) => models)).size
  const parts: string[] = []
  for (const search of told) parts.push(await partOf(tx, search, lang))
  const stopLink = linkTo('/saved-searches/stop', lang, { token: stopToken({ accountId: id }) })
  const ending = `${t('saved-searches:letter.stopAll')}\n${stopLink}`
  await postLetter(tx, {
    key: `news ${id} ${vietnamDate(now)}`,
    to: email,
    lang,
    subject: t('saved-searches:letter.subject', { count }),
    body: [t('saved-searches:letter.opening'), ...parts, ending].join('\n\n'),
    stopLink,
  })
}

async function partOf(tx: Tx, { id, query, models }: Told, lang: Lang): Promise<string> {
  const t = wordsFor(lang)
  const asked = askedBy(query)
  const name = searchWords(asked, { t, placeLabels: await placeLabels(asked.filters, t, tx) })
  const rows = await tx.model.findMany({
    where: { id: { in: models.slice(0, NAMED) } },
    select: { id: true, slug: true, publishedRevision: { select: { title: true } } },
  })
  const lines = models.flatMap((modelId) => {
    const row = rows.find((model) => model.id === modelId)
    return row ? [`${row.publishedRevision?.title ?? ''}\n${linkTo(`/models/${row.slug}`, lang)}`] : []
  })
  const more = models.length - lines.length
  const rest =
    more > 0
      ? [`${t('saved-searches:letter.more', { count: more })}\n${linkTo(`/models?${query}`, lang)}`]
      : []
  const stop = linkTo('/saved-searches/stop', lang, { token: stopToken({ searchId: id }) })
  return [
    t('saved-searches:letter.about', { name }),
    ...lines,
    ...rest,
    `${t('saved-searches:letter.stopOne', { name })}\n${stop}`,
  ].join('\n\n')
}
