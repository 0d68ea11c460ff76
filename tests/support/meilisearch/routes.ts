import { Refused, readAs } from '#tests/support/meilisearch/answers.ts'
import { documentsOf, facetSearch, federated } from '#tests/support/meilisearch/merging.ts'
import type { Index } from '#tests/support/meilisearch/searching.ts'
import { indexNamed, search } from '#tests/support/meilisearch/searching.ts'
import * as shapes from '#tests/support/meilisearch/shapes.ts'
import type { TaskQueue } from '#tests/support/meilisearch/tasks.ts'
import * as writing from '#tests/support/meilisearch/writing.ts'

export type Kept = { indexes: Map<string, Index>; tasks: TaskQueue }
export type Asked = { method: string; path: string; params: Record<string, string>; body: unknown }
type Answer = { status: number; body: unknown }
type Route = (kept: Kept, asked: Asked, names: string[]) => Answer

const ok = (body: unknown): Answer => ({ status: 200, body })
const queued = (body: unknown): Answer => ({ status: 202, body })
const reads = (asked: Asked) => readAs(shapes.noParams, asked.params, 'request')

const shownIndex = ({ uid, primaryKey }: Index) => ({ uid, primaryKey, createdAt: EPOCH, updatedAt: EPOCH })
const EPOCH = '2026-01-01T00:00:00Z'

const searching: Record<string, Route> = {
  'POST /indexes/*/search': ({ indexes }, asked, [uid = '']) => {
    reads(asked)
    return ok(search(indexNamed(indexes, uid), readAs(shapes.searchBody, asked.body, 'search')))
  },
  'POST /indexes/*/facet-search': ({ indexes }, asked, [uid = '']) => {
    const body = readAs(shapes.facetSearchBody, asked.body, 'facet_search')
    return ok(facetSearch(indexNamed(indexes, uid), body))
  },
  'POST /multi-search': ({ indexes }, asked) => {
    reads(asked)
    const merged = typeof asked.body === 'object' && asked.body !== null && 'federation' in asked.body
    if (merged) return ok(federated(indexes, readAs(shapes.federatedBody, asked.body, 'multi_search')))
    const { queries } = readAs(shapes.multiBody, asked.body, 'multi_search')
    const results = queries.map(({ indexUid, ...body }) => ({
      indexUid,
      ...search(indexNamed(indexes, indexUid), body),
    }))
    return ok({ results })
  },
}

const documents: Record<string, Route> = {
  'POST /indexes/*/documents': ({ indexes, tasks }, asked, [indexUid = '']) => {
    const { primaryKey, customMetadata } = readAs(shapes.writeParams, asked.params, 'document')
    const given = readAs(shapes.documentsBody, asked.body, 'document')
    const work = () => writing.putDocuments(indexes, indexUid, given, primaryKey)
    const ids = given.map((document) => String(document['id']))
    return queued(tasks.add({ type: 'documentAdditionOrUpdate', indexUid, customMetadata, ids }, work))
  },
  'POST /indexes/*/documents/delete-batch': ({ indexes, tasks }, asked, [indexUid = '']) => {
    const { customMetadata } = readAs(shapes.deleteParams, asked.params, 'document')
    const ids = readAs(shapes.idList, asked.body, 'document')
    const work = () => writing.deleteDocuments(indexes, indexUid, ids)
    return queued(tasks.add({ type: 'documentDeletion', indexUid, customMetadata }, work))
  },
  'GET /indexes/*/documents': ({ indexes }, asked, [uid = '']) => {
    const { offset, limit, fields } = readAs(shapes.listParams, asked.params, 'document')
    const wanted = fields?.split(',') ?? null
    return ok(documentsOf(indexNamed(indexes, uid), null, Number(offset ?? 0), Number(limit ?? 20), wanted))
  },
  'POST /indexes/*/documents/fetch': ({ indexes }, asked, [uid = '']) => {
    const { filter, offset = 0, limit = 20, fields } = readAs(shapes.fetchBody, asked.body, 'document')
    return ok(documentsOf(indexNamed(indexes, uid), filter, offset, limit, fields ?? null))
  },
}

const settings: Record<string, Route> = {
  'GET /indexes/*/settings/synonyms': ({ indexes }, asked, [uid = '']) => {
    reads(asked)
    return ok(indexNamed(indexes, uid).settings.synonyms)
  },
  'GET /indexes/*/settings': ({ indexes }, asked, [uid = '']) => {
    reads(asked)
    return ok(indexNamed(indexes, uid).settings)
  },
  'PATCH /indexes/*/settings': ({ indexes, tasks }, asked, [indexUid = '']) => {
    const given = readAs(shapes.settingsBody, asked.body, 'settings')
    const work = () => writing.putSettings(indexes, indexUid, given)
    return queued(tasks.add({ type: 'settingsUpdate', indexUid }, work))
  },
}

const indexes: Record<string, Route> = {
  'POST /indexes': (kept, asked) => {
    const { uid, primaryKey } = readAs(shapes.indexBody, asked.body, 'index')
    const work = () => writing.createIndex(kept.indexes, uid, primaryKey ?? null)
    return queued(kept.tasks.add({ type: 'indexCreation', indexUid: uid }, work))
  },
  'GET /indexes/*': (kept, _asked, [uid = '']) => ok(shownIndex(indexNamed(kept.indexes, uid))),
  'DELETE /indexes/*': (kept, _asked, [uid = '']) =>
    queued(
      kept.tasks.add({ type: 'indexDeletion', indexUid: uid }, () => writing.deleteIndex(kept.indexes, uid)),
    ),
  'GET /indexes/*/stats': (kept, _asked, [uid = '']) => {
    const { documents: own } = indexNamed(kept.indexes, uid)
    return ok({ numberOfDocuments: own.size, isIndexing: false, fieldDistribution: {} })
  },
  'POST /swap-indexes': (kept, asked) => {
    const swaps = readAs(shapes.swapBody, asked.body, 'swap_indexes')
    const names = swaps.flatMap((swap) => swap.indexes)
    if (new Set(names).size < names.length) {
      throw new Refused(
        'invalid_swap_duplicate_index_found',
        'Indexes must be declared only once during a swap.',
      )
    }
    return queued(
      kept.tasks.add({ type: 'indexSwap', indexUid: null }, () => writing.swapIndexes(kept.indexes, swaps)),
    )
  },
}

const server: Record<string, Route> = {
  'GET /health': () => ok({ status: 'available' }),
  'GET /version': () => ok({ commitSha: 'stand-in', commitDate: EPOCH, pkgVersion: '1.50.0' }),
  'GET /tasks/*': ({ tasks }, _asked, [uid = '']) => ok(tasks.get(uid)),
  'GET /tasks': ({ tasks }, asked) => {
    const { limit, statuses, uids } = readAs(shapes.taskParams, asked.params, 'task')
    const [states, numbers] = [statuses?.split(','), uids?.split(',')]
    const found = tasks.all
      .filter(
        (task) =>
          (!states || states.includes(task.status)) && (!numbers || numbers.includes(String(task.uid))),
      )
      .reverse()
    const results = found.slice(0, Number(limit ?? 20))
    return ok({
      results,
      total: found.length,
      limit: Number(limit ?? 20),
      from: results[0]?.uid ?? null,
      next: null,
    })
  },
}

const routes = Object.entries({ ...searching, ...documents, ...settings, ...indexes, ...server }).map(
  ([name, answer]) => {
    const [method = '', path = ''] = name.split(' ')
    return { method, path: new RegExp(`^${path.replaceAll('*', '([\\w-]+)')}$`), answer }
  },
)

/** What the server answers, or a refusal; methods and paths that are not documented do not exist. */
export function answerTo(kept: Kept, asked: Asked): Answer {
  const there = routes.filter(({ path }) => path.test(asked.path))
  if (!there.length) return { status: 404, body: '' }
  const route = there.find(({ method }) => method === asked.method)
  if (!route) return { status: 405, body: '' }
  return route.answer(kept, asked, route.path.exec(asked.path)?.slice(1) ?? [])
}
