import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairedLines, wordDiff } from '#app/lib/word-diff.ts'
import type { Piece } from '#app/lib/word-diff.ts'

const side = (pieces: readonly Piece[], kind: 'removed' | 'added') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('')

const syllables =
  'Mỗi hộ nhận một con bò cái , . nuôi đến khi có bê 15.000.000 đồng (cỏ voi) 🐄 e\u0301 \ud83d'
const word = fc.tuple(
  fc.constantFrom(...syllables.split(' ')),
  fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ', '\t', ''),
)
const words = (most: number) =>
  fc.array(word, { maxLength: most }).map((list) => list.map((pair) => pair.join('')))
/** A text, and another one or the same with words left out and put in. */
const twoTexts = fc.oneof(
  fc.tuple(words(60), words(60)),
  fc.tuple(words(60), fc.array(fc.nat(9), { minLength: 60, maxLength: 60 })).map(([list, fates]) => {
    const edited = list.flatMap((text, at) =>
      fates[at] === 0 ? [] : fates[at] === 1 ? [text, 'mới '] : [text],
    )
    return [list, edited] as const
  }),
)

test('whatever the two texts, the pieces give back both', () => {
  fc.assert(
    fc.property(twoTexts, ([before, after]) => {
      const [from, to] = [before.join(''), after.join('')]
      const pieces = wordDiff(from, to)
      expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([from, to])
      expect(pieces.some(({ text }) => text === '')).toBe(false)
      if (from === to) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('one syllable changed is one syllable shown, and a comma is a comma', () => {
  expect(wordDiff('Mỗi hộ nhận một con bò.', 'Mỗi hộ nhận hai con bò, dê.')).toEqual([
    { kind: 'same', text: 'Mỗi hộ nhận' },
    { kind: 'removed', text: ' một' },
    { kind: 'added', text: ' hai' },
    { kind: 'same', text: ' con bò' },
    { kind: 'added', text: ', dê' },
    { kind: 'same', text: '.' },
  ])
  expect(wordDiff('', '')).toEqual([])
})

test('a paragraph put in begins with its line break', () => {
  expect(wordDiff('Rét hại.', 'Rét hại.\n\nNăm sau không.')).toEqual([
    { kind: 'same', text: 'Rét hại.' },
    { kind: 'added', text: '\n\nNăm sau không.' },
  ])
})

test('the longest texts there can be, with nothing in common, are told apart at once', () => {
  const [from = '', to = ''] = fc
    .sample(fc.array(word, { minLength: 6_000, maxLength: 6_000 }), { numRuns: 2, seed: 3 })
    .map((list) => list.flat().join(''))
  const began = performance.now()
  const pieces = wordDiff(from, to)
  expect(performance.now() - began).toBeLessThan(1_500)
  expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([from, to])
})

test('paragraphs stand beside one another, and those that stayed are marked', () => {
  const lines = pairedLines(wordDiff('Một.\n\nHai con bò.\n- Ba', 'Một.\n\nHai con dê.\n- Ba\n- Bốn'))
  expect(lines.map(({ changed }) => changed)).toEqual([false, true, true])
  expect(lines[1]?.pieces.map(({ text }) => text)).toEqual(['Hai con', ' bò', ' dê', '.'])
})
