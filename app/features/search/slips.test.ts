import { expect, test } from 'vitest'
import { editDistance, forgiven } from '#app/features/search/distance.ts'
import { isSyllable, readKeys } from '#app/features/search/slips.ts'
import { exactKey } from '#app/lib/fold.ts'

test.each([
  ['bof', 'bò'],
  ['dduwowngf', 'đường'],
  ['nuwowcs', 'nước'],
  ['lownj', 'lợn'],
  ['ddeen', 'đên'],
  ['chawn', 'chăn'],
  ['nuooi', 'nuôi'],
  ['quys', 'quý'],
  ['giaf', 'già'],
  ['truwowngf', 'trường'],
  ['ga2', 'gà'],
  ['ga6', 'gâ'],
  ['d9a6t5', 'đật'],
  ['nuo7c1', 'nước'],
  ['sach5', 'sạch'],
  ['nuo6i', 'nuôi'],
])('%s was meant as %s', (keys, meant) => expect(readKeys(keys).map(exactKey)).toEqual([exactKey(meant)]))

test.each(['nuoi', 'bo', 'h2o', 'covid19', 'smartphone', '2024', 'xyz', '', 'qd', 'x'.repeat(50)])(
  '%s stays what it is',
  (keys) => {
    expect(readKeys(keys)).toEqual([])
  },
)

test.each([
  ['nghiêng', true],
  ['quý', true],
  ['ong', true],
  ['smart', false],
  ['bc', false],
])('%s is a syllable: %s', (text, is) => expect(isSyllable(text)).toBe(is))

test.each([
  ['nguyen', 'nguyne', 1],
  ['nguyen', 'ngyen', 1],
  ['nguyen', 'nguyenn', 1],
  ['nguyen', 'nguyan', 1],
  ['smartphone', 'smatphoen', 2],
  ['abc', 'abc', 0],
  ['abc', 'xyz', 3],
  ['a', 'abcdef', 3],
])('%s and %s are %i edits apart', (one, other, edits) => expect(editDistance(one, other, 2)).toBe(edits))

test('short words are not guessed at', () => {
  expect([3, 4, 5, 8, 9, 20].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2])
})
