/** What people choose first, here and elsewhere, without the digits they add at the end. */
const common = new Set(
  (
    'password passw0rd p@ssword p@ssw0rd matkhau matkhaumoi khongbiet khongnho anhyeuem emyeuanh anhyeuemnhieu ' +
    'iloveyou yeuemnhieu yeuanhnhieu giadinh vietnam vietnamvodich xinchao hanoi saigon hochiminh qwerty qwertyuiop ' +
    'asdfghjkl zxcvbnm qwertyui qazwsxedc qazwsx abcdef abcdefgh abcdefghij letmein welcome monkey dragon football ' +
    'baseball superman master sunshine princess admin administrator quantri quantrivien chungtay giamngheo vinguoingheo ' +
    'thaydoi macdinh congvan ubnd uyban uybannhandan'
  ).split(' '),
)

/** Too easily guessed: a common word with figures around it, one run of keys, or the holder's own name or address. */
export function isGuessable(password: string, own: readonly string[] = []): boolean {
  const plain = folded(password)
  const core = plain.replace(/^\d+|\d+$/g, '')
  if (core === '' ? isRun(plain) : common.has(core) || isRun(core)) return true
  return own.flatMap(ownWords).some((word) => word === core || word === plain)
}

function ownWords(text: string): string[] {
  const whole = folded(text)
  return [whole, folded(text.split('@')[0] ?? '')].filter((word) => word.length > 3)
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s._\-!#*]+/g, '')
}

/** `aaaaaaaaaa`, `1234567890`, `abababab`: few signs, or each a neighbour of the one before. */
function isRun(text: string): boolean {
  const signs = [...text]
  if (new Set(signs).size <= 2) return true
  const steps = signs
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (signs[at]?.codePointAt(0) ?? 0))
  return steps.every((step) => Math.abs(step) === 1 || step === -9 || step === 9)
}
