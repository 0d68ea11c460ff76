import { fold } from '#app/lib/fold.ts'
import type { Paragraph } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'
import type { Target } from '#app/features/word-import/passages.ts'

/** What headings of such reports are called, folded; what stands first in a heading decides. */
const words: [Exclude<Target, 'photos' | 'remainder' | 'drop'>, string][] = [
  ['summary', 'tom tat|gioi thieu chung|gioi thieu mo hinh|gioi thieu|summary|abstract'],
  [
    'problem',
    'dat van de|su can thiet|thuc trang|boi canh|ly do|hoan canh|dac diem tinh hinh|dac diem chung|tinh hinh chung|khai quat|van de|nguyen nhan|problem|background|context',
  ],
  [
    'steps',
    'cac buoc|trinh tu|quy trinh|tien do|ke hoach thuc hien|cac cong viec da lam|steps|timeline|procedure',
  ],
  ['lessons', 'bai hoc|kinh nghiem|lessons'],
  ['risks', 'rui ro|kho khan|han che|ton tai|vuong mac|that bai|thach thuc|risks|difficulties|failures'],
  [
    'sustainability',
    'ben vung|duy tri|phuong huong|huong phat trien|dinh huong|thoi gian toi|chong chiu|sustainability|next steps',
  ],
  ['conditions', 'dieu kien|yeu cau|kha nang nhan rong|nhan rong|pham vi ap dung|conditions|requirements'],
  ['costs', 'kinh phi|chi phi|nguon von|du toan|muc dau tu|von dau tu|costs|cost|budget|funding'],
  ['results', 'ket qua|hieu qua|tac dong|results|outcomes|impact'],
  [
    'approach',
    'cach lam|cach thuc|to chuc thuc hien|noi dung|giai phap|trien khai|phuong phap|bien phap|muc tieu|doi tuong|mo hinh|approach|method|implementation',
  ],
]
const patterns = words.map(([target, list]) => [target, new RegExp(`\\b(?:${list})\\b`)] as const)

// Words that add nothing to the name of a place in a model.
const filler =
  /\b(thuc hien|tinh|mo hinh|cua|va|cac|nhung|du an|ve|cu the|trong|qua|dat duoc|can giai quyet|de lam duoc|da|cua mo hinh|the|and|of)\b/g

export type Named = {
  target: Exclude<Target, 'photos' | 'remainder' | 'drop'>
  words: string
  exact: boolean
}

/** Which place of a model a heading names; `exact` when it says no more than that. */
export function placeNamed(heading: string): Named | null {
  const folded = fold(withoutNumber(heading))
  const found = patterns
    .flatMap(([target, pattern]) => {
      const match = pattern.exec(folded)
      return match ? [{ target, words: match[0], at: match.index }] : []
    })
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0]
  if (!found) return null
  const rest = folded.replace(patternOf(found.target), ' ').replace(filler, ' ').trim()
  return { target: found.target, words: found.words, exact: rest === '' }
}

const patternOf = (target: Named['target']) =>
  new RegExp(`\\b(?:${words.find(([name]) => name === target)?.[1] ?? ''})\\b`, 'g')

const part = /^(?:phần|chương|mục)\s+(?:thứ\s+)?[\p{L}\d]{1,6}\s*[.:)–-]?\s*/iu
const roman = /^[IVX]{1,5}\s*[.:)–-]\s*/
const capital = /^[A-HĐ]\s*[.:)–-]\s+/
const digits = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.:)–-]?\s+/
const letter = /^[a-hđ]\s*[.)]\s+/

/** Without "II.", "1.2", "a)" or "Phần thứ nhất:". */
export function withoutNumber(heading: string): string {
  const text = heading.trim()
  for (const pattern of [part, roman, capital, digits, letter]) {
    const bare = text.replace(pattern, '')
    if (bare !== text) return bare === '' ? text : bare
  }
  return text
}

function levelOfNumber(text: string): number | null {
  if (part.test(text) || roman.test(text) || capital.test(text)) return 1
  const dotted = digits.exec(text)?.[1]
  if (dotted) return 1 + dotted.split('.').length
  return letter.test(text) ? 4 : null
}

const LONGEST = 150

/** The level of a paragraph that is a heading by its style, or by how office papers mark one without; else null. */
export function headingLevel(paragraph: Paragraph): number | null {
  const text = textOf(paragraph).trim()
  if (text === '' || text.length > LONGEST) return null
  if (paragraph.heading !== null) return paragraph.heading
  const { list } = paragraph
  if (list && !list.ordered) return null
  const level = list ? list.level + 2 : levelOfNumber(text)
  const sentence = /[.;,]$/.test(text)
  if (isBold(paragraph) || isCapitals(text)) {
    if (sentence && level === null) return null
    return level ?? (isCapitals(text) ? 1 : 3)
  }
  const plain = !sentence && !list && text.length <= 80
  return plain && level === 1 && placeNamed(text) ? level : null
}

export function isBold({ runs }: Paragraph): boolean {
  const said = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  return said.length > 0 && said.every((run) => run.bold)
}

export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && text === text.toUpperCase()
}
