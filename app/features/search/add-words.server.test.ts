import { expect, test } from 'vitest'
import { addWords } from '#app/features/search/add-words.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { removeWords } from '#app/features/search/remove-words.server.ts'
import { addedWords } from '#app/features/search/word-queries.server.ts'
import { wordsForm } from '#app/features/search/words-schema.ts'
import { guest } from '#app/permissions/actor.ts'
import { eventNames } from '#tests/support/database.ts'
import { anEditor, holder } from '#tests/support/people.ts'
import { indexed } from '#tests/support/search-makers.ts'

const operator = holder('administrator', 'VN')
const input = wordsForm.parse({ list: 'same', words: 'dúi, chuột nứa' })

test('what an administrator adds is understood at once, and no longer when it is taken out', async () => {
  const ids = await indexed([{ title: 'Nuôi dúi trong chuồng gạch' }])
  const find = async () => (await findModels({ q: 'chuột nứa', filters: {}, sort: 'best', limit: 10 })).ids
  expect(await find()).toEqual([])
  await addWords(operator, input)
  await addWords(operator, input)
  expect(await find()).toEqual(ids)
  const [rule, ...more] = await addedWords(operator)
  expect([rule?.line, more]).toEqual(['dúi\tchuột nứa', []])
  await removeWords(operator, rule?.id ?? '')
  expect(await find()).toEqual([])
  expect(await eventNames()).toEqual(['search.words_added', 'search.words_removed'])
})

test('nobody else may, not even the administrator of a province', async () => {
  for (const person of [anEditor(), holder('administrator', '15'), holder('reviewer', 'VN')]) {
    await expect(addWords(person, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(removeWords(person, crypto.randomUUID())).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(addedWords(person)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(addedWords(guest)).rejects.toMatchObject({ kind: 'signed_out' })
  await expect(removeWords(operator, 'x')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(removeWords(operator, crypto.randomUUID())).rejects.toMatchObject({ kind: 'not_found' })
})

test.each([
  [{ list: 'same', words: 'dúi' }, 'words'],
  [{ list: 'meanings', words: 'dúi' }, 'means'],
  [{ list: 'meanings', words: 'dúi', facets: 'x=y' }, 'facets'],
  [{ list: 'x', words: 'dúi' }, 'list'],
  [{ list: 'fillers', words: '' }, 'words'],
  [{ list: 'fillers', words: 'a\tb' }, 'words'],
])('%j is refused', (form, field) => {
  expect(wordsForm.safeParse(form).error?.issues.map(({ path }) => path[0])).toContain(field)
})
