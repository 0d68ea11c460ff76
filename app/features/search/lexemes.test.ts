import { expect, test } from 'vitest'
import { documentLexemes, queryLexemes } from '#app/features/search/lexemes.ts'
import { scoreSql, wordStages } from '#app/features/search/postgres-query.ts'

const lexemesOf = (title: string, ...texts: string[]) =>
  documentLexemes({ title, texts })
    .split(' ')
    .map((lexeme) => lexeme.slice(1, -1))

test('a title is kept as words, pairs, accented words, its opening and its whole', () => {
  expect(lexemesOf('Nước sạch, Hòa Bình')).toEqual([
    't.nuoc',
    'nuoc',
    't.sach',
    'sach',
    't.hoa',
    'hoa',
    't.binh',
    'binh',
    't.nuoc_sach',
    'nuoc_sach',
    't.sach_hoa',
    'sach_hoa',
    't.hoa_binh',
    'hoa_binh',
    'x.nước',
    'x.sạch',
    'x.hòa',
    'x.bình',
    'b.nuoc',
    'b.nuoc_sach',
    'b.nuoc_sach_hoa',
    'b.nuoc_sach_hoa_binh',
    'w.nuoc_sach_hoa_binh',
  ])
})

test('texts give words and pairs, and no pair reaches from one text into the next', () => {
  const found = lexemesOf('Lọc', 'Giếng khoan', 'bể lắng')
  expect(found.slice(5)).toEqual(['gieng', 'khoan', 'gieng_khoan', 'be', 'lang', 'be_lang'])
})

test('the same words however they are typed', () => {
  const plain = queryLexemes('duong nguyen hue')
  for (const typed of ['ĐƯỜNG NGUYỄN HUỆ', 'Ðường Nguyễn Huệ'.normalize('NFD'), '  đường, nguyễn-huệ']) {
    expect({ ...queryLexemes(typed), accented: [] }, typed).toEqual(plain)
  }
})

test.each([
  ['nuoc sach', "'nuoc_sach'", "'nuoc' & 'sach':*", "('nuoc_sach')"],
  [
    '"nuoc sach"',
    "'nuoc_sach' & 'nuoc_sach'",
    "'nuoc' & 'sach' & 'nuoc_sach'",
    "('nuoc_sach') & 'nuoc_sach'",
  ],
  ['"nuoc', null, "'nuoc'", null],
  ['nuoc -giang', null, "'nuoc' & !'giang'", null],
  ['nuoc -"ha giang"', null, "'nuoc' & !'ha_giang'", null],
  ['-giang', null, "!'giang'", null],
  ['QĐ-UBND', "'qd_ubnd'", "'qd' & 'ubnd':*", "('qd_ubnd')"],
  ['Lào - Cai', "'lao_cai'", "'lao' & 'cai':*", "('lao_cai')"],
  ['a', null, "'a'", null],
])('%s asks for', (q, phrase, all, any) => {
  expect(wordStages(queryLexemes(q))).toEqual({ phrase, all, any })
})

const hostile = [
  "'",
  "''",
  "\\'",
  '\\',
  "a' | 'b",
  "x':* & !'y",
  'a & b | !c <-> d',
  '(((',
  ')',
  ':*',
  '$q$',
  '$1',
  '%',
  '--',
  '/*',
  '"""',
  '-""',
  '- -',
  '-',
  '\0',
  'a\0b',
  '\uD800',
  '\uDC00x',
  '\u202E',
  '🙂',
  '<script>',
  'а́',
  '中文字',
  'ﷺ',
]
// Only folded letters and digits between quotes, and the operators this module writes itself.
const harmless = /^(?:[!(]*'(?:[\p{L}\p{N}]+_)*[\p{L}\p{N}]+'(?::\*)?\)*(?: [&|] |$))+$/u

test.each(hostile.map((q) => [JSON.stringify(q), q] as const))('%s can ask nothing but words', (_, q) => {
  for (const typed of [q, `nuoc ${q}`, `${q} sach`, `-${q}`, `"${q}`]) {
    const lexemes = queryLexemes(typed)
    for (const stage of Object.values(wordStages(lexemes) ?? {})) if (stage) expect(stage).toMatch(harmless)
    expect(scoreSql(lexemes)).not.toMatch(/[\\;%]|--/)
  }
})

test.each(['a ', '"', '-', '-"a ', 'ắ', "'", '\uD800', ' '])(
  'a hundred thousand of %j take no time',
  (piece) => {
    const began = process.cpuUsage()
    const lexemes = queryLexemes(piece.repeat(100_000))
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000)
    expect(lexemes.words.length + lexemes.bound.length + lexemes.unwanted.length).toBeLessThanOrEqual(36)
  },
)
