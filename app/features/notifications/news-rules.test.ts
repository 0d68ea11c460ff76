import { expect, test } from 'vitest'
import { nearestHolders } from '#app/features/notifications/news-rules.ts'

const path = ['VN', '15', '02761']
const held = (id: string, unitCode: string) => ({ id, email: `${id}@vidu.vn`, lang: 'vi', unitCode })
const ids = (...holders: ReturnType<typeof held>[]) => nearestHolders(path, holders, 'me').map(({ id }) => id)

test('the unit’s own people hear of it, not those above', () => {
  expect(ids(held('a', '02761'), held('b', '15'), held('c', 'VN'))).toEqual(['a'])
})

test('where the unit has nobody, the nearest above hears of it', () => {
  expect(ids(held('b', '15'), held('c', 'VN'))).toEqual(['b'])
  expect(ids()).toEqual([])
})

test('whoever did it needs no letter, and whoever holds two roles gets one', () => {
  expect(ids(held('me', '02761'), held('a', '02761'), held('a', '02761'))).toEqual(['a'])
  // The one approver who hands in their own text does not make the province read it.
  expect(ids(held('me', '02761'), held('b', '15'))).toEqual([])
})

test('a unit of a hundred people gets thirty letters', () => {
  expect(ids(...Array.from({ length: 100 }, (_, at) => held(`p${at}`, '02761')))).toHaveLength(30)
})
