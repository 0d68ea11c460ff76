import { fold } from '#app/lib/fold.ts'

const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const digits: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }

/**
 * The syllables that keys typed with the input method switched off may stand for: `bof` is bò, `d9a6t5` is đật. Empty
 * unless a syllable as Vietnamese writes it comes out.
 */
export function readKeys(typed: string): string[] {
  const keys = typed.toLowerCase()
  if (!/^[a-z0-9]{2,9}$/.test(keys)) return []
  const read = /\d/.test(keys) ? fromVni(keys) : fromTelex(keys)
  return read !== null && read !== keys && isSyllable(read) ? [read] : []
}

function fromTelex(keys: string): string | null {
  let tone = ''
  let letters = ''
  for (const key of keys) {
    const hasVowel = /[aeiouyăâêôơư]/.test(letters)
    if (key in tones && hasVowel && !/[hg]/.test(key)) {
      // A tone is the last thing typed, or stands before the final consonants.
      if (tone) return null
      tone = tones[key] ?? ''
    } else if (key === 'd' && letters.includes('d')) letters = letters.replace('d', 'đ')
    else if ('aeo'.includes(key) && letters.includes(key) && lastVowel(letters) === key)
      letters = replaceLast(letters, key, { a: 'â', e: 'ê', o: 'ô' }[key] ?? key)
    else if (key === 'w') letters = hooked(letters)
    else if (key === 'z' && tone) tone = ''
    else letters += key
    if (letters.length > 7) return null
  }
  return put(letters, tone)
}

function fromVni(keys: string): string | null {
  let tone = ''
  let letters = ''
  for (const key of keys) {
    if (key in digits) {
      if (tone || !/[aeiouyăâêôơư]/.test(letters)) return null
      tone = digits[key] ?? ''
    } else if (key === '6') letters = letters.replace(/[aeo](?!.*[aeo])/, (at) => marked(at, 'âêô'))
    else if (key === '7')
      letters = letters.replace(/uo/, 'ươ').replace(/[uo](?!.*[uo])/, (at) => (at === 'u' ? 'ư' : 'ơ'))
    else if (key === '8') letters = letters.replace('a', 'ă')
    else if (key === '9') letters = letters.replace('d', 'đ')
    else if (key === '0') tone = ''
    else letters += key
  }
  return put(letters, tone)
}

const marked = (letter: string, to: string) => to['aeo'.indexOf(letter)] ?? letter

function lastVowel(letters: string): string {
  return /[aeiouy](?=[^aeiouy]*$)/.exec(letters)?.[0] ?? ''
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from)
  return text.slice(0, at) + to + text.slice(at + 1)
}

/** What w does: ươ of uo, ă of a, ơ of o, ư of u; alone it is ư. */
function hooked(letters: string): string {
  if (/u[oơ]/.test(letters)) return letters.replace(/u[oơ]/, 'ươ')
  if (letters.includes('ưo')) return letters.replace('ưo', 'ươ')
  const vowel = /[aou](?=[^aou]*$)/.exec(letters)?.[0]
  return vowel ? replaceLast(letters, vowel, { a: 'ă', o: 'ơ', u: 'ư' }[vowel] ?? vowel) : `${letters}ư`
}

/** Where the tone stands does not matter here: `exactKey` sets it right. */
function put(letters: string, tone: string): string | null {
  if (!tone) return letters
  const at = /[ăâêôơư]|[aeiouy]/.exec(letters.replace(/^(qu|gi)(?=[aăâeêioôơuưy])/, '..'))?.index
  return at === undefined ? null : (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC')
}

const onset = '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?'
const syllable = new RegExp(`^${onset}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$`)

/** Whether a word could be one Vietnamese syllable, by its letters alone. */
export function isSyllable(text: string): boolean {
  return syllable.test(fold(text))
}
