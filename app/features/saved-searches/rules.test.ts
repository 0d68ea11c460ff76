import { expect, test } from 'vitest'
import {
  MOST_SAVED,
  askedBy,
  dayBegan,
  newsSince,
  saveBlocker,
  savedQuery,
} from '#app/features/saved-searches/rules.ts'

test('one question is saved alike however its address was put together', () => {
  const one = savedQuery({
    q: 'nuôi bò',
    filters: { terrain: ['mountain'], category: ['health'] },
    sort: 'cost',
  })
  const other = savedQuery({
    q: 'nuôi bò',
    filters: { category: ['health'], terrain: ['mountain'] },
    sort: 'newest',
    cursor: 'abc',
  })
  expect(one).toBe(other)
  expect(askedBy(one)).toMatchObject({
    q: 'nuôi bò',
    filters: { category: ['health'], terrain: ['mountain'] },
  })
})

test('a search for everything is saved as nothing', () => {
  expect(savedQuery({ q: '', filters: {}, sort: 'best' })).toBe('')
  expect(askedBy('')).toMatchObject({ q: '', readable: true })
})

test('what is not offered any more cannot be read', () => {
  expect(askedBy('category=alchemy').readable).toBe(false)
})

test('twenty searches are the most, and a very long one is none', () => {
  expect(saveBlocker('q=bo', MOST_SAVED - 1)).toBeNull()
  expect(saveBlocker('q=bo', MOST_SAVED)).toBe('searches_full')
  expect(saveBlocker(`q=${'bò'.repeat(2000)}`, 0)).toBe('search_too_long')
})

test('a day in Vietnam begins at five in the afternoon of UTC', () => {
  expect(dayBegan(new Date('2026-11-24T16:59:00Z'))).toEqual(new Date('2026-11-23T17:00:00Z'))
  expect(dayBegan(new Date('2026-11-24T17:01:00Z'))).toEqual(new Date('2026-11-24T17:00:00Z'))
})

test('what was there before the search is no news, and what came late still is', () => {
  const createdAt = new Date('2026-11-01T00:00:00Z')
  expect(newsSince({ createdAt, checkedAt: createdAt })).toEqual(createdAt)
  expect(newsSince({ createdAt, checkedAt: new Date('2026-11-20T00:00:00Z') })).toEqual(
    new Date('2026-11-19T00:00:00Z'),
  )
})
