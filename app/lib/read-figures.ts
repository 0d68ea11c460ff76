import type { Lang } from '#app/lib/languages.ts'

const LONGEST = 40

const grouped = /^\d{1,3}(?:([., ])\d{3}(?:\1\d{3})*)?$/
const plain = /^\d+$/
const money = /^([\d., ]+?) ?(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)? ?(?:đồng|đ|vnđ|vnd)?\.?$/
const scales: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

/**
 * Whole đồng from what people type: `15.000.000`, `15,000,000`, `15 000 000 đ`, `15 triệu`, `1,5 tỷ`. Null where it is
 * not a whole amount ≥ 0 or can be read in two ways.
 */
export function parseVndAmount(text: string): number | null {
  const found = money.exec(tidy(text))
  if (!found?.[1]) return null
  const scale = found[2] === undefined ? undefined : scales[found[2]]
  if (scale === undefined) return wholeNumber(found[1])
  const count = parseDecimal(found[1])
  if (count === null) return null
  // 2,3 triệu is 2299999.9999999995 in binary.
  const amount = Math.round(count * scale * 1000) / 1000
  return Number.isSafeInteger(amount) ? amount : null
}

/** A count of things, grouped or not: `1.200`, `1,200`, `1 200`, `1200`. */
export function parseWhole(text: string): number | null {
  return wholeNumber(tidy(text))
}

function wholeNumber(text: string): number | null {
  if (!plain.test(text) && !grouped.test(text)) return null
  const value = Number(text.replace(/[., ]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/**
 * A number that may have a fraction: `2,5`, `2.5`, `1.234,5`, `-0,75`. Where one mark alone could group or divide
 * (`1.234`), the language decides: a dot groups in Vietnamese, a comma in English.
 */
export function parseDecimal(text: string, lang: Lang = 'vi'): number | null {
  const typed = /^([-−]?)([\d., ]+)$/.exec(tidy(text))
  const digits = typed?.[2]
  if (!digits || !/^\d/.test(digits) || !/\d$/.test(digits)) return null
  const mark = decimalMark(digits, lang)
  const [whole = '', fraction = '', ...more] = mark ? digits.split(mark) : [digits]
  if (more.length > 0 || !/^\d*$/.test(fraction)) return null
  const size = wholeNumber(whole)
  if (size === null) return null
  const value = Number(`${size}.${fraction || '0'}`)
  return typed[1] && value !== 0 ? -value : value
}

function decimalMark(digits: string, lang: Lang): '.' | ',' | null {
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ','
  if (dot < 0 && comma < 0) return null
  const mark = dot >= 0 ? '.' : ','
  const grouping = lang === 'vi' ? '.' : ','
  const several = digits.indexOf(mark) !== digits.lastIndexOf(mark)
  const canGroup = grouped.test(digits) && !digits.startsWith('0')
  return canGroup && (several || mark === grouping) ? null : mark
}

function tidy(text: string): string {
  if (text.length > LONGEST) return ''
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** 'YYYY-MM-DD' from that form or from dd/MM/yyyy (also with - or .); null when the calendar has no such day. */
export function parseDate(text: string): string | null {
  const typed = text.length > LONGEST ? '' : text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[4], local[3], local[1]] : []
  if (!year || !month || !day) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  // Before 1000 it is a slip of the finger, and Date reads years under 100 as 19xx.
  return real && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : null
}
