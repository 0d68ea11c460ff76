import { NEWS, linkTo, putDown } from '#app/features/accounts/letters.server.ts'
import type { NewsName, Reader } from '#app/features/notifications/news-rules.ts'
import { isNews, nearestHolders } from '#app/features/notifications/news-rules.ts'
import type { ModelOfNews } from '#app/features/notifications/queries.server.ts'
import {
  holdersIn,
  modelOfNews,
  placeOfReplication,
  submitterBefore,
} from '#app/features/notifications/queries.server.ts'
import type { Lang } from '#app/lib/languages.ts'
import { isLang } from '#app/lib/languages.ts'
import { oneLine } from '#app/lib/one-line.ts'
import { shortened } from '#app/lib/shortened.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'

const TITLE_LETTERS = 120

/** The letter of each fact, by its group of words. */
const letterOf = {
  'model.submitted': 'submitted',
  'model.returned': 'returned',
  'model.published': 'published',
  'model.verified': 'verified',
  'model.sent_back': 'sent_back',
  'model.withdrawn': 'withdrawn',
  'replication.started': 'replicated',
} as const satisfies Record<NewsName, string>

type News = { name: NewsName; eventId: bigint; byId: string; modelId: string; replicationId: string | null }
/** What a letter says besides its kind: a title its reader may read, and the one page to look at. */
type Told = { title: string; path: string; place?: (lang: Lang) => string }

/**
 * Writes the letters that a fact gives cause to, each once, however often this runs. What the operator loads tells
 * nobody, and what is no longer so when this runs is not told either.
 */
export function tellPeople(eventId: bigint, now = new Date()): Promise<number> {
  return inTransaction(async (tx) => {
    const news = await newsOf(tx, eventId)
    const model = news && (await modelOfNews(tx, news.modelId))
    const told = model && (await toldBy(tx, news, model))
    if (!told) return 0
    const readers = await readersOf(tx, news, model.unit.path.split('/'), now)
    return putDown(
      tx,
      readers.map((reader) => letterTo(reader, news, told)),
    )
  })
}

async function newsOf(tx: Tx, eventId: bigint): Promise<News | null> {
  const event = await tx.event.findUnique({ where: { id: eventId } })
  if (!event?.byId || !isNews(event.name)) return null
  const { modelId, replicationId = null } = event.payload as { modelId: string; replicationId?: string }
  return { name: event.name, eventId, byId: event.byId, modelId, replicationId }
}

async function toldBy(tx: Tx, { name, replicationId }: News, model: ModelOfNews): Promise<Told | null> {
  const { draft, publishedRevision } = model
  const page = `/models/${model.slug}`
  switch (name) {
    case 'model.submitted':
      return draft?.submittedAt ? { title: draft.title, path: `${page}/preview` } : null
    case 'model.returned':
      return draft?.returnedAt ? { title: draft.title, path: `${page}/preview` } : null
    case 'replication.started': {
      const place = replicationId && (await placeOfReplication(tx, replicationId))
      if (!place || !publishedRevision) return null
      return { title: publishedRevision.title, path: `/replications/${replicationId}`, place }
    }
    default:
      return publishedRevision && { title: publishedRevision.title, path: page }
  }
}

async function readersOf(tx: Tx, news: News, path: readonly string[], now: Date): Promise<Reader[]> {
  const { name, byId, modelId, eventId } = news
  if (name === 'model.submitted')
    return nearestHolders(path, await holdersIn(tx, path, ['approver'], now), byId)
  const writers = await holdersIn(tx, path, ['editor', 'approver'], now)
  if (name === 'replication.started') return nearestHolders(path, writers, byId)
  const submitter = await submitterBefore(tx, modelId, eventId)
  // Who holds no role there any more reads no drafts there either.
  const still = writers.find(({ id }) => id === submitter && id !== byId)
  return still ? [still] : []
}

function letterTo(
  { id, email, lang: spoken }: Reader,
  { name, eventId }: News,
  { title, path, place }: Told,
) {
  const lang = isLang(spoken) ? spoken : 'vi'
  const t = wordsFor(lang)
  const values = { title: shortened(oneLine(title), TITLE_LETTERS), place: place?.(lang) ?? '' }
  const subject = t(`notifications:${letterOf[name]}.subject`, values)
  const text = [
    t(`notifications:${letterOf[name]}.text`, values),
    linkTo(path, lang),
    t('notifications:foot'),
  ]
  return { key: `${NEWS}${eventId}:${id}`, to: email, subject, text: `${text.join('\n\n')}\n` }
}
