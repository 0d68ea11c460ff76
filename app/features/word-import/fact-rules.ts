import { fold } from '#app/lib/fold.ts'
import { parseDate, parseWhole } from '#app/lib/read-figures.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Block } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'
import { isCapitals, withoutNumber } from '#app/features/word-import/heading-rules.ts'

export const factNames = ['title', 'households', 'startedOn', 'months'] as const
export type FactName = (typeof factNames)[number]

/** A figure or name read out of the text, which stays where it is; `from` is the passage that says it. */
export type Fact = { value: string; from: string }
export type Facts = Partial<Record<FactName, Fact>>

/** What a report's text says of its model as a whole. Figures are in plain digits, days as YYYY-MM-DD. */
export function factsIn(body: readonly Block[]): Facts {
  const paragraphs = body
    .filter((block) => block.kind === 'paragraph')
    .map((p) => textOf(p).replace(/\s+/g, ' ').trim())
  const facts: Facts = {}
  const set = (name: FactName, fact: Fact | null) => {
    if (fact) facts[name] ??= { value: fact.value, from: shortened(fact.from) }
  }
  set('title', titleIn(paragraphs))
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.;])\s+(?=\p{Lu})/u))
  for (const only of [atWork, () => true])
    for (const sentence of sentences.filter(only)) set('households', householdsIn(sentence))
  for (const sentence of sentences) {
    const { start, months } = timeIn(sentence)
    set('startedOn', start)
    set('months', months)
  }
  return facts
}

const shortened = (text: string) => (text.length <= 300 ? text : `${text.slice(0, 299)}…`)

const OPENING = 25

function titleIn(paragraphs: readonly string[]): Fact | null {
  const opening = paragraphs.slice(0, OPENING)
  const report = opening.findIndex((text) => /^bao cao\b/.test(fold(text)) && text.length <= 200)
  const next = report < 0 ? [] : opening.slice(report, report + 4)
  const named = [...next, ...opening].find(
    (text) => text.length <= 250 && /\bmô hình\b/i.test(text) && !/[.;:]$/.test(text),
  )
  if (!named) return null
  const from = named.search(/mô hình/i)
  const quoted = /[“"]([^”"]{5,150})[”"]/.exec(named.slice(from))?.[1]
  const bare = quoted ?? withoutNumber(named.slice(from)).trim()
  const cased = inTextCase(bare, paragraphs).slice(0, limits.title.max).trim()
  const value = cased.charAt(0).toUpperCase() + cased.slice(1)
  return value.length >= limits.title.min ? { value, from: named } : null
}

/** A title in capitals as the text spells it elsewhere, with the capitals of its names. */
function inTextCase(title: string, paragraphs: readonly string[]): string {
  if (!isCapitals(title)) return title
  const wanted = title.toLowerCase()
  for (const text of paragraphs) {
    const at = text.toLowerCase().indexOf(wanted)
    const found = at < 0 ? '' : text.slice(at, at + title.length)
    if (found && !isCapitals(found)) return found
  }
  return title
}

const atWork = (sentence: string) => /tham gia|hỗ trợ|thực hiện|hưởng lợi|triển khai|quy mô/i.test(sentence)

function householdsIn(sentence: string): Fact | null {
  const found = /(?<![\d.,])(\d{1,3}(?:\.\d{3})*|\d{1,6})\s+hộ(?!\p{L})(?!\s*(?:khẩu|tịch))/iu.exec(sentence)
  const count = found?.[1] ? parseWhole(found[1]) : null
  return count !== null && count > 0 && count <= limits.households
    ? { value: String(count), from: sentence }
    : null
}

type Time = { start: Fact | null; months: Fact | null }

const span =
  /từ\s+(?:ngày\s+(\d{1,2})[/.-])?(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|\s+năm\s+)(20\d\d|19\d\d)(?:\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+\d{1,2}[/.-])?(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|\s+năm\s+)(20\d\d|19\d\d))?/i
const begun =
  /(?:bắt đầu|khởi động|triển khai)[^.\d]{0,40}(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-](?:20|19)\d\d)/i

function timeIn(sentence: string): Time {
  const on = begun.exec(sentence)?.[1]
  const [, day, month, year, lastMonth, lastYear] = span.exec(sentence) ?? []
  const start = on ? parseDate(on) : month && year ? parseDate(`${day ?? '01'}/${month}/${year}`) : null
  const counted = /(?:trong|thời gian|kéo dài)[^.\d]{0,40}?(\d{1,3})\s+tháng(?!\s*\d)/i.exec(sentence)?.[1]
  const between =
    month && year && lastMonth && lastYear
      ? (Number(lastYear) - Number(year)) * 12 + Number(lastMonth) - Number(month) + 1
      : null
  const months = counted ? Number(counted) : between
  const known = start !== null && start >= '1975-01-01' && start <= '2100-12-31'
  return {
    start: known ? { value: start, from: sentence } : null,
    months:
      months && months > 0 && months <= limits.months ? { value: String(months), from: sentence } : null,
  }
}
