import type { Lang } from '#app/lib/languages.ts'

const TIME_ZONE = 'Asia/Ho_Chi_Minh'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** The calendar day in Vietnam at a moment, as 'YYYY-MM-DD'. Dates at UTC midnight keep their day. */
export function vietnamDate(moment: Date): string {
  const { year, month, day } = partsOf(moment)
  return `${year}-${month}-${day}`
}

/** dd/MM/yyyy in every language: a calendar date 'YYYY-MM-DD', or a moment seen in Vietnam. Empty for neither. */
export function formatDate(date: string | Date | null | undefined, _lang?: Lang): string {
  if (!date) return ''
  const calendar = typeof date === 'string' ? isoDate.exec(date) : null
  if (calendar) return `${calendar[3]}/${calendar[2]}/${calendar[1]}`
  const moment = new Date(date)
  if (Number.isNaN(moment.getTime())) return ''
  const { year, month, day } = partsOf(moment)
  return `${day}/${month}/${year}`
}

/** dd/MM/yyyy HH:mm in Vietnam. */
export function formatDateTime(moment: string | Date | null | undefined, lang?: Lang): string {
  if (!moment) return ''
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return ''
  const { hour, minute } = partsOf(at)
  return `${formatDate(at, lang)} ${hour}:${minute}`
}

/** HH:mm in Vietnam. */
export function formatTime(moment: string | Date): string {
  const { hour, minute } = partsOf(new Date(moment))
  return `${hour}:${minute}`
}

function partsOf(moment: Date) {
  const found = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]))
  const two = (type: Intl.DateTimeFormatPartTypes) => (found.get(type) ?? '').padStart(2, '0')
  return {
    year: (found.get('year') ?? '').padStart(4, '0'),
    month: two('month'),
    day: two('day'),
    hour: two('hour'),
    minute: two('minute'),
  }
}

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }),
}

/** 1.234.567,89 in Vietnamese, 1,234,567.89 in English; at most two decimals. */
export function formatNumber(value: number | bigint, lang: Lang): string {
  return numbers[lang].format(value)
}

/** Whole đồng. */
export function formatMoney(vnd: number | bigint, lang: Lang): string {
  return lang === 'vi' ? `${formatNumber(vnd, lang)} đồng` : `${formatNumber(vnd, lang)} VND`
}

const rounded = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }),
}

// From 999.950.000 one decimal of a million would read "1.000 triệu".
const scales = [
  { from: 999_950_000, size: 1e9, vi: 'tỷ đồng', en: 'billion VND' },
  { from: 1e6, size: 1e6, vi: 'triệu đồng', en: 'million VND' },
]

/** "15 triệu đồng", "1,2 tỷ đồng": one decimal, so for reading and never for adding up. */
export function formatMoneyShort(vnd: number | bigint, lang: Lang): string {
  const amount = Number(vnd)
  const scale = scales.find(({ from }) => Math.abs(amount) >= from)
  return scale ? `${rounded[lang].format(amount / scale.size)} ${scale[lang]}` : formatMoney(vnd, lang)
}

/** "1,2 MB", "340 KB": as the weight of a file is told, rounded up to the next KB so that none weighs nothing. */
export function formatBytes(bytes: number, lang: Lang): string {
  const [size, unit] = bytes >= 999_500 ? [1e6, 'MB'] : [1e3, 'KB']
  const amount = unit === 'KB' ? Math.ceil(bytes / size) : bytes / size
  return `${rounded[lang].format(amount)}\u00A0${unit}`
}
