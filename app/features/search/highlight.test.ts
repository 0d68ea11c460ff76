import { expect, test } from 'vitest'
import { markText, snippetOf } from '#app/features/search/highlight.ts'

const marks = { folded: ['duong', 'bo'], exact: [], open: null }
const shown = (text: string, more = {}) =>
  markText(text, { ...marks, ...more })
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['Sửa đường', 'Sửa [đường]'],
  ['Sửa đường'.normalize('NFD'), `Sửa [đường]`.normalize('NFD')],
  ['Bò, bơ và BỐ', '[Bò], [bơ] và [BỐ]'],
  ['đường bò', '[đường bò]'],
  ['<b>bò</b>', '<b>[bò]</b>'],
  ['không có gì', 'không có gì'],
  ['', ''],
])('%s', (text, expected) => expect(shown(text)).toBe(expected))

test('typed accents light only themselves, and an open word what goes on with it', () => {
  expect(shown('bò bơ', { folded: [], exact: ['bò'] })).toBe('[bò] bơ')
  expect(shown('homestay', { folded: [], open: 'home' })).toBe('[homestay]')
})

test('pieces are the text again, whatever it is', () => {
  for (const text of ['🙂 bò\0\uD800 đường  bò', 'ﬀ bò', 'bò'.repeat(3)]) {
    expect(
      markText(text, marks)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  }
})

test('the passage that says most is shown, and nothing where nothing is lit', () => {
  const texts = [
    'Một câu dài không có gì.',
    'Có bò. Rồi nhiều chuyện khác nữa.',
    `${'x '.repeat(150)}Trên đường dắt bò về.`,
  ]
  expect(
    snippetOf(texts, marks)
      ?.filter((piece) => piece.marked)
      .map((piece) => piece.text),
  ).toEqual(['đường', 'bò'])
  expect(snippetOf(['Không có gì.'], marks)).toBeNull()
  expect(snippetOf(['x'.repeat(10_000)], marks)).toBeNull()
})
