import { describe, expect, test } from 'vitest'
import { buildGazetteer } from '#app/features/search/place-words.ts'
import { readQuestion } from '#app/features/search/read-question.ts'
import { takeApart } from '#app/features/search/tokens.ts'
import type { Vocabulary } from '#app/features/search/vocabulary.ts'
import { readLists } from '#app/features/search/word-lists.ts'

const lists = readLists([
  { list: 'same', line: 'heo\tlợn' },
  { list: 'same', line: 'lạc\tđậu phộng' },
  { list: 'same', line: 'hợp tác xã\tHTX' },
  { list: 'same', line: 'ngập mặn\tnước lợ' },
  { list: 'meanings', line: 'neo đơn\tngười già\tbeneficiary=elderly' },
  { list: 'meanings', line: 'ngập mặn\t\thazard=saltwater-intrusion' },
  { list: 'meanings', line: 'goat, goats\tdê' },
  { list: 'fillers', line: 'mô hình' },
  { list: 'fillers', line: 'cho' },
  { list: 'not-places', line: 'hòa bình' },
])
const gazetteer = buildGazetteer([
  { level: 'province', former: false, code: '15', name: 'Lào Cai' },
  { level: 'province', former: true, code: null, name: 'Yên Bái' },
  { level: 'province', former: true, code: null, name: 'Hòa Bình' },
  { level: 'province', former: false, code: '46', name: 'Huế' },
  { level: 'district', former: true, code: null, name: 'Huyện Lục Ngạn' },
  { level: 'commune', former: false, code: '02761', name: 'Mường Khương' },
  { level: 'commune', former: false, code: '1', name: 'Tân An' },
  { level: 'commune', former: false, code: '2', name: 'Tân An' },
  { level: 'commune', former: true, code: null, name: 'Phường 12' },
])
const known = ['nuoi', 'bo', 'ga', 'lon', 'truong', 'hoc', 'nguyen', 'hue', 'de', 'smartphone', 'ngheo']
const vocabulary: Vocabulary = {
  whole: 100,
  docs: (_, word) => (known.includes(word) || /[^\0-\x7f]/.test(word) ? 10 : 0),
  begins: (word) => known.some((one) => one.startsWith(word)),
  near: (word) => (word === 'nguyne' ? ['nguyen'] : []),
  split: (word) => (word === 'truonghoc' ? ['truong', 'hoc'] : null),
  onlyThere: (keys) => keys[0] === 'commune:mường khương',
}
const read = (q: string, plain: string[] = []) =>
  readQuestion(takeApart(q), { lists, gazetteer, vocabulary, plain })
const waysOf = (q: string) =>
  read(q).reading.parts.map(({ others }) =>
    others.map((other) =>
      other.kind === 'words' ? (other.exact ?? other.words).join(' ') : `${other.facet}=${other.value}`,
    ),
  )

describe('words', () => {
  test.each([
    ['nuôi heo ', [[], ['lợn']]],
    ['nuoi lon ', [[], ['heo']]],
    ['đậu phộng ', [['lạc']]],
    ['HTX ', [['hợp tác xã']]],
    ['hop tac xa ', [['htx']]],
    ['neo đơn ', [['người già', 'beneficiary=elderly']]],
    ['goats ', [['dê']]],
    ['ngập mặn ', [['nước lợ', 'hazard=saltwater-intrusion']]],
    ['nước lợ ', [['ngập mặn', 'hazard=saltwater-intrusion']]],
    ['lắc ', [[]]],
  ])('%s may be said otherwise', (q, ways) => expect(waysOf(q)).toEqual(ways))

  test('words that say little are told apart', () => {
    expect(read('mô hình nuôi bò').reading.parts.map(({ typed, filler }) => [typed, filler])).toEqual([
      ['mô hình', true],
      ['nuôi', false],
      ['bò', false],
    ])
  })

  test('what the keyboard or a finger got wrong is put right, said, and can be taken back', () => {
    expect(read('nuoi bof ')).toMatchObject({
      didYouMean: 'nuoi bò',
      corrections: [{ typed: 'bof', used: 'bò' }],
    })
    expect(read('nguyne ')).toMatchObject({
      didYouMean: 'nguyen',
      corrections: [{ key: 'word:nguyne', used: 'nguyen' }],
    })
    expect(read('nguyne ', ['word:nguyne'])).toMatchObject({ didYouMean: null, corrections: [] })
    expect(waysOf('truonghoc ')).toEqual([['truong hoc']])
  })

  test('the last word may be unfinished', () => {
    expect(read('truong ho').reading.parts.map(({ open }) => open)).toEqual([false, true])
    expect(read('truong ho ').reading.parts.map(({ unknown }) => unknown)).toEqual([false, true])
  })
})

describe('places', () => {
  const placesOf = (q: string, plain: string[] = []) =>
    read(q, plain).places.map(({ name, level, former }) => [name, level, former])

  test.each([
    ['nuôi bò Lào Cai', [['Lào Cai', 'province', false]]],
    ['nuoi bo lao cai', [['Lào Cai', 'province', false]]],
    ['nuôi bò ở Yên Bái', [['Yên Bái', 'province', true]]],
    ['huyện Lục Ngạn', [['Lục Ngạn', 'district', true]]],
    ['muong khuong nuoi bo', [['Mường Khương', 'commune', false]]],
    ['xã Tân An', [['Tân An', 'commune', false]]],
    ['Huế', [['Huế', 'province', false]]],
    ['tỉnh Hòa Bình', [['Hòa Bình', 'province', true]]],
    // Words that are names as well, and names whose accents are others.
    ['hòa bình', []],
    ['hue', []],
    ['tân an', []],
    ['hợp tác xã tân an', []],
    ['lao cải', []],
    ['phường 12', []],
  ])('%s', (q, places) => expect(placesOf(q)).toEqual(places))

  test('can be taken as words', () => {
    const [place] = read('nuôi bò Lào Cai').places
    expect(placesOf('nuôi bò Lào Cai', [place?.key ?? ''])).toEqual([])
    expect(read('nuôi bò Lào Cai', [place?.key ?? '']).reading.parts).toHaveLength(4)
  })

  test('their words, kind and preposition are no longer words of the question', () => {
    expect(read('nuôi bò ở tỉnh Lào Cai').reading.parts.map(({ typed }) => typed)).toEqual(['nuôi', 'bò'])
  })
})
