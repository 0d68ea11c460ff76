/**
 * Vietnamese folding, shared by everything that compares what people type with what is stored: both search engines,
 * place type-ahead, slugs. Every function is linear in the text and takes any string, lone surrogates included.
 */

const apostrophe = `['’‘ʼʹ′´\`]`

// Ea H'Leo, Đắk R’Lấp, M'Drắk: people leave the apostrophe out, so it must not split the word.
const apostropheInWord = new RegExp(`(?<=[\\p{L}\\p{M}])${apostrophe}+(?=\\p{L})`, 'gu')

// One list writes K'Nàng and H'Drai, another K' Nàng and H' Drai.
const apostropheThenSpace = new RegExp(
  `(?<=(?<![\\p{L}\\p{M}])[bcdđghklmnprstvx])${apostrophe}+ {1,2}(?=\\p{L})`,
  'giu',
)

/**
 * Lower case, no accents, đ as d, words of letters and digits parted by single spaces. `12/2024/QĐ-UBND` becomes
 * `12 2024 qd ubnd`, as Meilisearch reads it; Ea H'Leo becomes `ea hleo`.
 */
export function fold(text: string): string {
  // Compatibility forms such as ŉ hold apostrophes of their own, so they are taken apart first.
  return joinedAtApostrophes(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/\p{Mn}+/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const anyApostrophe = new RegExp(apostrophe)

function joinedAtApostrophes(text: string): string {
  // Most texts have none, and looking behind every letter is slow.
  if (!anyApostrophe.test(text)) return text
  const joined = text.replace(apostropheInWord, '').replace(apostropheThenSpace, '')
  // Two of them count as letters in Unicode; what is left of them here parts words like the others.
  return joined.replace(/[ʼʹ]/g, "'")
}

const yAsOnlyVowel = /^(qu|[hklmst])y(?=(?:c|ch|m|n|ng|nh|p|t)?$)/

/** Makes lý and lí, quý and quí, Mỹ and Mĩ one, in text that `fold` has folded; never touches ay, uy or ây. */
export function foldYi(folded: string): string {
  return folded.replace(/\S+/g, (word) => (word.length > 8 ? word : word.replace(yAsOnlyVowel, '$1i')))
}

/** The syllables of a text as the search index holds them: folded, with y and i made one. */
export function words(text: string): string[] {
  const folded = foldYi(fold(text))
  return folded === '' ? [] : folded.split(' ')
}

/** Neighbours joined, as phrases are indexed: `nguoi_ngheo`. */
export function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]}_${word}`)
}

/**
 * Lower case with its accents: two texts have the same key when only spelling habits part them (hòa and hoà, thủy and
 * thuỷ, lý and lí, composed and decomposed letters, punctuation).
 */
export function exactKey(text: string): string {
  return accented(text).replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => respelled(word))
}

/** Letters such as ă, ê, ơ and đ stay; the five tones go: the tier between exact and fully folded. */
export function withoutTones(text: string): string {
  return exactKey(text).normalize('NFD').replace(toneMark, '').normalize('NFC')
}

function accented(text: string): string {
  return joinedAtApostrophes(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFC')
    .replace(/ð/g, 'đ')
    .replace(/(?:^|[^\p{L}\p{M}\p{N}])[^\p{L}\p{N}]*/gu, ' ')
    .trim()
}

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g
const vowels = /[aăâeêioôơuưy]/
// nghiêng with its marks apart has nine characters, so nothing longer is one Vietnamese syllable.
const LONGEST_SYLLABLE = 9

function respelled(word: string): string {
  if (word.length > LONGEST_SYLLABLE) return word
  const apart = word.normalize('NFD')
  const tones = apart.match(toneMark) ?? []
  if (tones.length > 1) return word
  const bare = apart.replace(toneMark, '').normalize('NFC').replace(yAsOnlyVowel, '$1i')
  const tone = tones[0]
  if (tone === undefined) return bare
  const at = tonePlace(bare)
  return at < 0 ? word : (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC')
}

/** Where the tone of a bare syllable is written: hòa, thủy, quý, già, người, khuỷu. */
function tonePlace(bare: string): number {
  const onset = /^(qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư]))?/.exec(bare)?.[0].length ?? 0
  let start = onset
  while (start < bare.length && !vowels.test(bare.charAt(start))) start += 1
  let end = start
  while (end < bare.length && vowels.test(bare.charAt(end))) end += 1
  const nucleus = bare.slice(start, end)
  if (nucleus === '') return -1
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ'].map((letter) => nucleus.lastIndexOf(letter)))
  if (marked >= 0) return start + marked
  if (nucleus.includes('ư')) return start + nucleus.indexOf('ư')
  if (nucleus.length === 1) return start
  return end < bare.length || nucleus.length > 2 ? start + 1 : start
}
