const pieces = [
  "'",
  "'; drop table model; --",
  '\\',
  "a' | 'b",
  "x':* & !'y",
  'a & b | !c <-> d',
  '(((',
  ':*',
  '$q$',
  '$1',
  '%',
  '_',
  '/*',
  '"',
  '-',
  '-"',
  '\0',
  '\uD800',
  '\u202E\u0631',
  '🙂👩‍👩‍👧',
  '(a+)+$',
  '[^x]*',
  '.*',
  '中文',
  'ﷺ',
  'nước sạch ',
  'nuoi bo ',
  'a ',
  'ắ',
  'e\u0301\u0301\u0301',
  '-nuoc ',
  '"nuoc sach" ',
  'xã xã xã ',
  'truonghoctruonghoc',
  'x'.repeat(60),
  'the ',
  'ở tại tỉnh huyện ',
  'la la la ',
]

/** Questions nobody asks in good faith: of up to ten thousand characters, of operators, markup and odd letters. */
export function hostileQuestions(count: number, random: () => number): string[] {
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    if (at % 3 === 0) return pick().repeat(10_000).slice(0, 10_000)
    const length = 1 + Math.floor(random() * (at % 3 === 1 ? 8 : 400))
    return Array.from({ length }, pick)
      .join(random() < 0.5 ? ' ' : '')
      .slice(0, 10_000)
  })
}
