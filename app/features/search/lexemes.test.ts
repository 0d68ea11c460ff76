import { expect, test } from 'vitest'
import { documentLexemes } from '#app/features/search/lexemes.ts'
import { aDocument } from '#tests/support/search-documents.ts'

const lexemesOf = (more: Parameters<typeof aDocument>[0]) =>
  documentLexemes(aDocument(more))
    .split(' ')
    .map((lexeme) => lexeme.slice(1, -1))

test('a title is kept as words, pairs, accented words, its opening and its whole', () => {
  expect(lexemesOf({ title: 'Nước sạch' }).slice(0, 15)).toEqual([
    'nuoc',
    't.nuoc',
    'sach',
    't.sach',
    'nuoc_sach',
    't.nuoc_sach',
    'x.nước',
    'x.sạch',
    'a.nước',
    'a.sạch',
    'b.nuoc',
    'b.nuoc_sach',
    'w.nuoc_sach',
    'g.VN',
    'c.category_finance',
  ])
})

test('texts give words and pairs, and no pair reaches from one text into the next', () => {
  const found = lexemesOf({ title: '', texts: ['Giếng khoan', 'bể lắng'] })
  expect(found.filter((lexeme) => !lexeme.includes('.'))).toEqual([
    'gieng',
    'khoan',
    'gieng_khoan',
    'be',
    'lang',
    'be_lang',
  ])
})

test('places, facets and whatever is in a text cannot leave their quotes', () => {
  const hostile = `O'Brien \\ $1 ' || :* & | ! (x) 🙂 "y" \0`
  const literal = documentLexemes(
    aDocument({ title: hostile, texts: [hostile], placeKeys: [`commune:${hostile}`] }),
  )
  expect(literal).toMatch(/^(?:'[\p{L}\p{N}._]+'(?: |$))+$/u)
})
