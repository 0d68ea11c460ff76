import { expect, test } from 'vitest'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import type { ModelContent } from '#app/features/models/schema.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { indexDifferences } from '#app/features/search/meilisearch/index-diff.server.ts'
import { tellSearch } from '#app/features/search/meilisearch/tell-search.server.ts'
import { searchDifferences } from '#app/features/search/search-diff.server.ts'
import { postgresEngine } from '#app/features/search/postgres-engine.server.ts'
import { suggest } from '#app/features/search/suggest.server.ts'
import { categories } from '#app/lib/taxonomy.ts'
import { guest } from '#app/permissions/actor.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { modelText } from '#tests/support/model-text.ts'
import { HERE, anApprover } from '#tests/support/people.ts'
import { aSearchServer } from '#tests/support/search-server.ts'

const EDITS = 500
const QUESTIONS = 200
const SECRET = 'zuqiwo'
const syllables = [
  'bazu',
  'cedo',
  'difo',
  'fugi',
  'gaho',
  'hiku',
  'jelo',
  'kumi',
  'lano',
  'mepo',
  'niru',
  'pove',
  'ruxa',
]
const now = new Date('2026-11-24T03:00:00Z')

let state = 20261124
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T

/** What the public may find of a model: its words and its category. */
type Known = { slug: string; words: string[]; category: string; revision: number }

function someText(): { words: string[]; text: Partial<ModelContent> } {
  const words = Array.from({ length: 3 + random(4) }, () => pick(syllables))
  return {
    words,
    text: { title: words.join(' '), category: pick(categories), tags: [] },
  }
}

/** Publishes a further revision, as far as the facts and what follows from them. */
async function publishAnew(id: string, known: Known): Promise<Known> {
  const { words, text } = someText()
  const revision = known.revision + 1
  await inTransaction(async (tx) => {
    const { id: revisionId } = await tx.modelRevision.create({
      data: { ...revisionRow(modelText(text)), modelId: id, number: revision, publishedAt: now },
    })
    const lifted = { withdrawnAt: null, withdrawnById: null, withdrawReason: null }
    await tx.model.update({ where: { id }, data: { publishedRevisionId: revisionId, ...lifted } })
    await emit(tx, 'model.published', { modelId: id, revisionId }, null)
  })
  return { ...known, words, category: String(text.category), revision }
}

async function edit(live: Map<string, Known>, gone: Map<string, Known>) {
  const kind = random(10)
  const [id, known] = pick([...live]) ?? []
  if (kind < 3 || !id || !known) {
    const { words, text } = someText()
    const { id: made, slug: draft } = await aDraft({ unitCode: HERE, submitted: kind !== 2, text })
    if (kind === 2) return
    const { slug } = await publishModel(anApprover(), draft, { version: 1 }, now)
    live.set(made, { slug, words, category: String(text.category), revision: 1 })
  } else if (kind < 5) {
    await withdrawModel(
      anApprover(),
      known.slug,
      { version: known.revision, reason: 'Số hộ bị tính trùng.' },
      now,
    )
    live.delete(id)
    gone.set(id, known)
  } else if (kind < 6 && gone.size) {
    const [back, before] = pick([...gone])
    live.set(back, await publishAnew(back, before))
    gone.delete(back)
  } else if (kind < 7) {
    await aDraft({ unitCode: HERE, text: { title: `${SECRET} ${pick(syllables)}` } })
  } else live.set(id, await publishAnew(id, known))
}

function question(): { query: ModelQuery; fits: (known: Known) => boolean } {
  const wanted = Array.from({ length: 1 + random(3) }, () => pick(syllables))
  const not = random(4) === 0 ? [pick(syllables)] : []
  const category = random(3) === 0 ? [pick(categories)] : []
  return {
    query: {
      q: [...wanted.map((word) => `"${word}"`), ...not.map((word) => `-${word}`)].join(' '),
      filters: { category },
      sort: pick(['best', 'newest', 'evidence', 'cost', 'replicated']),
      limit: 1000,
    },
    fits: ({ words, category: own }) =>
      wanted.every((word) => words.includes(word)) &&
      !not.some((word) => words.includes(word)) &&
      (!category.length || category.includes(own as (typeof categories)[number])),
  }
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const longest = Math.max(one.length, other.length)
  return longest ? one.filter((id) => other.includes(id)).length / longest : 1
}

test('after hundreds of publications, revisions and withdrawals both indexes are the database', async () => {
  const live = new Map<string, Known>()
  const gone = new Map<string, Known>()
  const meilisearch = await aSearchServer()
  await meilisearch.rebuilt()
  for (let at = 0; at < EDITS; at += 1) {
    await edit(live, gone)
    if (random(60) === 0) await tellSearch()
  }
  await tellSearch()
  expect(await db.searchModel.count()).toBe(live.size)
  expect([await searchDifferences(), await indexDifferences(meilisearch.server)]).toEqual([[], []])

  for (let at = 0; at < QUESTIONS; at += 1) {
    const { query, fits } = question()
    const expected = [...live].filter(([, known]) => fits(known)).map(([id]) => id)
    const { ids, total, facets } = await findModels(query, postgresEngine)
    const theirs = await findModels(query, meilisearch.engine)
    expect(overlap(theirs.ids.slice(0, 10), ids.slice(0, 10)), JSON.stringify(query)).toBeGreaterThanOrEqual(
      0.8,
    )
    expect([[...theirs.ids].sort(), theirs.total, theirs.facets]).toEqual([[...ids].sort(), total, facets])
    expect([...ids].sort(), JSON.stringify(query)).toEqual(expected.sort())
    expect(total).toBe(expected.length)
    expect(facets.province.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  }
  for (const engine of [postgresEngine, meilisearch.engine]) {
    const secret = await findModels({ q: SECRET, filters: {}, sort: 'best', limit: 10 }, engine)
    const { models } = await suggest(guest, SECRET, 'vi', engine)
    expect([secret.total, secret.didYouMean, models]).toEqual([0, null, []])
  }
  expect(meilisearch.standIn?.refused().filter(({ method }) => method !== 'GET') ?? []).toEqual([])
  await meilisearch.close()
}, 300_000)
