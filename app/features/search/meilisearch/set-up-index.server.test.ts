import { afterEach, beforeEach, expect, test } from 'vitest'
import { setUpIndex } from '#app/features/search/meilisearch/set-up-index.server.ts'
import type { SearchServerInUse } from '#tests/support/search-server.ts'
import { aSearchServer } from '#tests/support/search-server.ts'

let meilisearch: SearchServerInUse

beforeEach(async () => {
  meilisearch = await aSearchServer()
})
afterEach(() => meilisearch.close())

test('the first time everything is set, then nothing, then what somebody clicked', async () => {
  const { server } = meilisearch
  expect(await setUpIndex(server)).toEqual(
    expect.arrayContaining([
      'searchableAttributes',
      'filterableAttributes',
      'rankingRules',
      'synonyms',
      'typoTolerance',
    ]),
  )
  expect(await setUpIndex(server)).toEqual([])
  const index = server.told.index(server.index)
  await index.updateSettings({ rankingRules: ['words'], synonyms: { heo: ['ga'] } }).waitTask()
  expect(await setUpIndex(server)).toEqual(['rankingRules', 'synonyms'])
  expect(await setUpIndex(server)).toEqual([])
})

test('northern and southern words stand for each other', async () => {
  const { server } = meilisearch
  await setUpIndex(server)
  const synonyms = await server.told.index(server.index).getSynonyms()
  expect([synonyms?.['heo'], synonyms?.['lon']]).toEqual([
    expect.arrayContaining(['lon']),
    expect.arrayContaining(['heo']),
  ])
})
