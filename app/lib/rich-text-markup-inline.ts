import type { Inline, Mark } from '#app/lib/rich-text-nodes.ts'
import { safeHref } from '#app/lib/rich-text-nodes.ts'

type Sign =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'stars'; count: number; afterWord: boolean; beforeWord: boolean }
  | { kind: 'link'; href: string | null }

const ordinary = /[^\\*[\n]+/y
const punctuation = /[!-/:-@[-`{-~]/
const LONGEST_ADDRESS = 2_000

/** The lines of one paragraph, joined by "\n". */
export function readInline(source: string): Inline[] {
  return styled(signsOf(source))
}

function signsOf(source: string): Sign[] {
  const signs: Sign[] = []
  let link: Link | null = null
  let at = 0
  while (at < source.length) {
    if (link && at >= link.textEnd) {
      signs.push({ kind: 'link', href: null })
      at = link.end
      link = null
      continue
    }
    const opened: Link | null = !link && source[at] === '[' ? linkAt(source, at) : null
    if (opened) {
      signs.push({ kind: 'link', href: opened.href })
      link = opened
      at += 1
      continue
    }
    const { sign, length } = signAt(source, at, link?.textEnd ?? source.length)
    signs.push(sign)
    at += length
  }
  if (link) signs.push({ kind: 'link', href: null })
  return signs
}

function signAt(source: string, at: number, end: number): { sign: Sign; length: number } {
  const char = source.charAt(at)
  if (char === '\n') return { sign: { kind: 'break' }, length: 1 }
  if (char === '\\') return backslashAt(source, at)
  if (char === '*') return starsAt(source, at)
  ordinary.lastIndex = at
  const run = ordinary.exec(source)?.[0] ?? char
  const text = run.slice(0, end - at)
  return { sign: { kind: 'text', text }, length: text.length }
}

function starsAt(source: string, at: number): { sign: Sign; length: number } {
  let count = 1
  while (source[at + count] === '*') count += 1
  const [before, after] = [source[at - 1], source[at + count]]
  // 2*3*1,5 m is a size, and must keep its stars.
  const inFigure = isDigit(before) && isDigit(after)
  const sign: Sign = {
    kind: 'stars',
    count,
    afterWord: isWord(before) && !inFigure,
    beforeWord: isWord(after) && !inFigure,
  }
  return { sign, length: count }
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function backslashAt(source: string, at: number): { sign: Sign; length: number } {
  const [before, after] = [source[at - 1], source[at + 1]]
  const alone = (before === undefined || before === '\n') && (after === undefined || after === '\n')
  if (alone) return { sign: { kind: 'text', text: '' }, length: 1 }
  const escapes = after !== undefined && (punctuation.test(after) || (before === '*' && isDigit(after)))
  if (!escapes) return { sign: { kind: 'text', text: '\\' }, length: 1 }
  return { sign: { kind: 'text', text: after }, length: 2 }
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && char !== ' ' && char !== '\n'
}

/** `[text](address)` on one line with a safe address; anything else stays text. */
function linkAt(source: string, at: number): Link | null {
  let textEnd = at + 1
  while (textEnd < source.length && !'[]\n'.includes(source.charAt(textEnd)))
    textEnd += source[textEnd] === '\\' ? 2 : 1
  if (textEnd === at + 1 || source[textEnd] !== ']' || source[textEnd + 1] !== '(') return null
  const start = textEnd + 2
  const length = source.slice(start, start + LONGEST_ADDRESS + 1).indexOf(')')
  const href = length < 0 ? null : safeHref(source.slice(start, start + length))
  return href === null ? null : { href, textEnd, end: start + length + 1 }
}

type Link = { href: string; textEnd: number; end: number }

type Switches = { bold: boolean; italic: boolean }

function styled(signs: readonly Sign[]): Inline[] {
  const inlines: Inline[] = []
  const on: Switches = { bold: false, italic: false }
  const last = lastClosers(signs)
  let href: string | null = null
  signs.forEach((sign, at) => {
    if (sign.kind === 'break') inlines.push({ type: 'hardBreak' })
    else if (sign.kind === 'link') href = sign.href
    else {
      const text = sign.kind === 'text' ? sign.text : '*'.repeat(throwSwitches(sign, at, on, last))
      if (text !== '') inlines.push({ type: 'text', text, marks: marksOf(on, href) })
    }
  })
  return inlines
}

function lastClosers(signs: readonly Sign[]): { bold: number; italic: number } {
  return {
    bold: signs.findLastIndex((sign) => sign.kind === 'stars' && sign.afterWord && switches(sign.count).bold),
    italic: signs.findLastIndex(
      (sign) => sign.kind === 'stars' && sign.afterWord && switches(sign.count).italic,
    ),
  }
}

function switches(count: number): Switches {
  return { bold: count === 2 || count === 3, italic: count === 1 || count === 3 }
}

/** Turns on what a later run can turn off again, and off what is on. Answers how many stars remain as text. */
function throwSwitches(
  run: { count: number; afterWord: boolean; beforeWord: boolean },
  at: number,
  on: Switches,
  last: { bold: number; italic: number },
): number {
  let remaining = run.count
  const asked = switches(run.count)
  for (const mark of ['bold', 'italic'] as const) {
    const works = asked[mark] && (on[mark] ? run.afterWord : run.beforeWord && at < last[mark])
    if (!works) continue
    on[mark] = !on[mark]
    remaining -= mark === 'bold' ? 2 : 1
  }
  return remaining
}

function marksOf(on: Switches, href: string | null): Mark[] {
  const marks: Mark[] = href === null ? [] : [{ type: 'link', attrs: { href } }]
  if (on.bold) marks.push({ type: 'bold' })
  if (on.italic) marks.push({ type: 'italic' })
  return marks
}
