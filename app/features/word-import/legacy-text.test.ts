import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOfFont, codeOfText, drawsCapitals, fromLegacy } from '#app/features/word-import/legacy-text.ts'

const letters =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ'
const tcvn3 =
  'µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ'
const vni =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'

const pairs = (from: string, to: string) => {
  const signs = to.split(' ')
  return from.split(' ').map((letter, at) => [letter, signs[at] ?? ''] as const)
}
const codes = {
  tcvn3: new Map([...pairs(letters, tcvn3), ...pairs('Ă Â Đ Ê Ô Ơ Ư', '¡ ¢ § £ ¤ ¥ ¦')]),
  vni: new Map([...pairs(letters, vni), ...pairs(letters.toUpperCase(), vni.toUpperCase())]),
}

/** Vietnamese syllables, so that letters meet as they do in texts. */
const syllable = fc
  .tuple(
    fc.constantFrom('', 'b', 'ch', 'đ', 'gi', 'kh', 'ngh', 'ph', 'qu', 'tr', 'x'),
    fc.constantFrom(...letters.split(' '), 'a', 'i', 'u', 'o', 'ươ', 'uô', 'iê', 'oă'),
    fc.constantFrom('', 'c', 'n', 'ng', 'nh', 'm', 'p', 't', 'i', 'u', 'y'),
  )
  .map((parts) => parts.join(''))
const sentence = fc.array(syllable, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))

describe.each(['tcvn3', 'vni'] as const)('text in %s', (code) => {
  const coded = (text: string) => [...text].map((sign) => codes[code].get(sign) ?? sign).join('')

  test('every letter comes back', () => {
    for (const [letter, sign] of codes[code]) expect(fromLegacy(sign, code)).toBe(letter)
  })

  test('whole sentences come back', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(fromLegacy(coded(text), code)).toBe(text)
      }),
    )
  })

  test('is told by its letters where no font tells, and Unicode is not', () => {
    const text =
      'Năm trước cả thôn chỉ có hai hộ nuôi gà bán, nay mười bốn hộ có đàn gà trên năm mươi con, không ai bỏ dở.'
    expect(codeOfText(coded(text))).toBe(code)
    expect(codeOfText(text)).toBeNull()
  })
})

test('plain letters and other languages stay as they are', () => {
  const text = 'Ban quan ly du an 2025, tel. 0214 (abc)'
  expect([fromLegacy(text, 'tcvn3'), fromLegacy(text, 'vni')]).toEqual([text, text])
  expect(
    codeOfText('Café, naïve, façade, Zürich, El Niño: a few words of French and German in an English text.'),
  ).toBeNull()
})

test.each([
  ['.VnTime', 'tcvn3', false],
  ['.VnTimeH', 'tcvn3', true],
  ['.VnArial NarrowH', 'tcvn3', true],
  ['VNI-Times', 'vni', false],
  ['VNI Times', 'vni', false],
  ['Times New Roman', null, false],
  ['Vnote Sans', null, false],
] as const)('the font %s', (font, code, capitals) => {
  expect([codeOfFont(font), drawsCapitals(font)]).toEqual([code, capitals])
})
