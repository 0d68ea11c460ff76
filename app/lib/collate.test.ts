import { expect, test } from 'vitest'
import { comparePeople, comparePlaces, compareText } from './collate.ts'

test('words stand in dictionary order', () => {
  const order = [
    'an',
    'ăn',
    'ân',
    'đi',
    'em',
    'êm',
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'ôn',
    'ơn',
    'ưa',
    'xa',
  ]
  expect(order.toReversed().sort(compareText)).toEqual(order)
  expect(['Móng Cái 10', 'Móng Cái 2'].sort(compareText)).toEqual(['Móng Cái 2', 'Móng Cái 10'])
  expect(['dế', 'đá', 'da'].sort(compareText)).toEqual(['da', 'dế', 'đá'])
})

test('people are listed by given name', () => {
  const people = ['Vừ A Sình', 'Nguyễn Văn Bình', 'Trần Thị An', 'Hà An', "H'Nhung", 'Lê Bình']
  expect(people.sort(comparePeople)).toEqual([
    'Hà An',
    'Trần Thị An',
    'Lê Bình',
    'Nguyễn Văn Bình',
    "H'Nhung",
    'Vừ A Sình',
  ])
})

test('places of one name keep one order', () => {
  const places = [
    { name: 'Tân An', code: '31000' },
    { name: 'Sơn Hạ', code: '2' },
    { name: 'Sơn Hà', code: '3' },
    { name: 'Tân An', code: '01234' },
  ]
  expect(places.sort(comparePlaces).map(({ code }) => code)).toEqual(['3', '2', '01234', '31000'])
})
