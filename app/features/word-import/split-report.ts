import { fold } from '#app/lib/fold.ts'
import type { Block, Paragraph, ReadReport } from '#app/features/word-import/blocks.ts'
import { isCaption, textOf } from '#app/features/word-import/blocks.ts'
import { amountLines } from '#app/features/word-import/cost-rules.ts'
import { guessTable } from '#app/features/word-import/guess-table.ts'
import type { Named } from '#app/features/word-import/heading-rules.ts'
import { headingLevel, isBold, placeNamed } from '#app/features/word-import/heading-rules.ts'
import type { Passage, Reason, Target } from '#app/features/word-import/passages.ts'

type Heading = { level: number; text: string; named: Named | null }
type Guess = { guess: Target; reason: Reason }

/** Everything of a report in passages, in its order, each with a place it is thought to belong to. */
export function splitReport(report: ReadReport): Passage[] {
  const splitter = new Splitter(endOf(report.body))
  report.body.forEach((block, at) => splitter.add(block, at))
  splitter.flush()
  const margins = report.margins.flatMap(({ where, blocks }): Passage[] => {
    const said = blocks.filter((block) => !isPageNumber(block))
    const written = said.filter(isWritten)
    const groups = [
      ...(written.length > 0 ? [written] : []),
      ...said.filter((b) => !isWritten(b)).map((b) => [b]),
    ]
    const guess: Guess = { guess: 'remainder', reason: reason('margin', where) }
    return groups.map((group) => ({ under: [], named: 0, blocks: group, ...guess }))
  })
  return [...splitter.passages, ...margins]
}

const isPageNumber = (block: Block) =>
  block.kind === 'paragraph' && /^[\s\d/|–-]*(trang|page)?[\s\d/|–-]*$/i.test(textOf(block))

const MOST_PHOTOS = 20

class Splitter {
  readonly passages: Passage[] = []
  private stack: Heading[] = []
  /** Headings and captions waiting for what they stand above. */
  private waiting: Paragraph[] = []
  private text: Paragraph[] = []
  private stepping = false
  private opened = false
  private photos = 0

  constructor(private readonly end: number) {}

  add(block: Block, at: number): void {
    if (at >= this.end) return this.alone(block, { guess: 'remainder', reason: reason('signature') })
    if (block.kind === 'paragraph') return this.addParagraph(block)
    if (block.kind === 'table') return this.addTable(block)
    if (block.kind === 'picture') return this.addPicture(block)
    this.alone(block, { guess: 'remainder', reason: reason('gap', block.what) })
  }

  private addParagraph(paragraph: Paragraph): void {
    const text = textOf(paragraph).trim()
    const last = this.passages.at(-1)
    if (isCaption(text) && this.text.length === 0 && last && wantsCaption(last)) {
      last.blocks.push(paragraph)
      last.reason = reason('caption', text)
      return
    }
    if (!this.opened && isLetterhead(text)) return this.alone(paragraph, letterhead)
    if (!this.opened && isTitleLine(paragraph, text)) {
      return this.alone(paragraph, { guess: 'remainder', reason: reason('title') })
    }
    const level = headingLevel(paragraph)
    if (level !== null) return this.addHeading(paragraph, level, text)
    const steps = isNested(paragraph) ? this.stepping : isStep(paragraph)
    if (this.text.length > 0 && steps !== this.stepping) this.flush()
    this.stepping = steps
    this.text.push(paragraph)
  }

  private addHeading(paragraph: Paragraph, level: number, text: string): void {
    this.flush(true)
    this.opened = true
    this.stack = [
      ...this.stack.filter((heading) => heading.level < level),
      { level, text, named: placeNamed(text) },
    ]
    this.waiting.push(paragraph)
  }

  private addTable(block: Extract<Block, { kind: 'table' }>): void {
    if (!this.opened && isLetterhead(textOf(block))) return this.alone(block, letterhead)
    const captions: Paragraph[] = []
    for (let line = this.text.at(-1); line && isTableCaption(textOf(line)); line = this.text.at(-1)) {
      captions.unshift(line)
      this.text.pop()
    }
    this.flush(true)
    const before = [...this.waiting, ...captions]
    this.waiting = []
    const guess = guessTable([...before, block], this.place()?.named?.target ?? null)
    this.push([...before, block], guess ?? this.bySection())
  }

  private addPicture(block: Extract<Block, { kind: 'picture' }>): void {
    const line = this.text.at(-1)
    const caption = line && isCaption(textOf(line)) ? this.text.pop() : undefined
    this.flush(true)
    this.photos += 1
    const words = caption ? textOf(caption) : block.alt
    const guess = this.photos > MOST_PHOTOS ? 'remainder' : 'photos'
    this.push([block, ...(caption ? [caption] : [])], {
      guess,
      reason: reason(words ? 'caption' : 'picture', words),
    })
  }

  /** Closes the text so far; headings without text of their own wait for what comes, unless all is said. */
  flush(more = false): void {
    if (this.text.length === 0 && (more || this.waiting.length === 0)) return
    const blocks = [...this.waiting, ...this.text]
    const own = this.text
    this.waiting = []
    this.text = []
    this.push(blocks, this.guessText(own))
  }

  private guessText(own: readonly Paragraph[]): Guess {
    const { named } = this.place() ?? {}
    const whole = own.map(textOf).join(' ')
    if (!this.opened) {
      const first = this.passages.every(
        (passage) => passage.guess !== 'summary' && passage.guess !== 'problem',
      )
      return first ? openingGuess(whole) : { guess: 'remainder', reason: reason('nothing') }
    }
    if (!named) return { guess: 'remainder', reason: reason('nothing') }
    const numbered = own.length > 1 && own.every((paragraph) => isStep(paragraph) || isNested(paragraph))
    if (numbered && (named.target === 'approach' || named.target === 'steps'))
      return { guess: 'steps', reason: reason('numbered') }
    if (named.target === 'costs' && amountLines(own) >= 2)
      return { guess: 'costs', reason: reason('amounts') }
    return this.bySection()
  }

  /** What the nearest heading that names a place says. */
  private bySection(): Guess {
    const place = this.place()
    if (!place?.named) return { guess: 'remainder', reason: reason('nothing') }
    const { target } = place.named
    if (target === 'costs' || target === 'results')
      return { guess: 'remainder', reason: reason('no_text_place', place.text) }
    return { guess: target, reason: reason('heading', place.text) }
  }

  private place(): Heading | undefined {
    return this.stack.findLast((heading) => heading.named !== null)
  }

  private alone(block: Block, guess: Guess): void {
    this.flush()
    this.push([block], guess)
  }

  private push(blocks: Block[], guess: Guess): void {
    const last = this.passages.at(-1)
    if (last && isFrame(guess) && isFrame(last) && blocks.every(isWritten)) {
      last.blocks.push(...blocks)
      return
    }
    const under = this.stack.map((heading) => heading.text)
    this.passages.push({ under, named: namedBlocks(blocks, guess.guess), blocks, ...guess })
  }
}

/** What stands round a report's text in every office paper; it is one passage, whatever it is made of. */
function isFrame({ guess, reason: { code } }: Guess): boolean {
  return guess === 'remainder' && ['letterhead', 'title', 'signature'].includes(code)
}

const isWritten = (block: Block) => block.kind === 'paragraph' || block.kind === 'table'

/** How many headings at the front say no more than the name of the place. */
function namedBlocks(blocks: readonly Block[], guess: Target): number {
  const at = blocks.findIndex((block) => {
    if (block.kind !== 'paragraph' || headingLevel(block) === null) return true
    const named = placeNamed(textOf(block))
    return !named?.exact || named.target !== guess
  })
  return Math.max(0, at)
}

function reason(code: Reason['code'], words = ''): Reason {
  return { code, words: words.slice(0, 200) }
}

const letterhead: Guess = { guess: 'remainder', reason: reason('letterhead') }

function isLetterhead(text: string): boolean {
  const folded = fold(text)
  return (
    /cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|^so \d* ?(\d{4} )?bc|^(uy ban nhan dan|ubnd|hdnd|dang uy|uy ban mttq)/.test(
      folded,
    ) || /^[^.]{0,60}ngay \d* ?thang \d* ?nam \d*$/.test(folded)
  )
}

function isTitleLine(paragraph: Paragraph, text: string): boolean {
  if (text.length > 200) return false
  if (/^(bao cao|de an|ke hoach|thuyet minh)$/.test(fold(text))) return true
  const marked = paragraph.heading !== null || isBold(paragraph)
  if (marked && /^mo hinh /.test(fold(text))) return true
  return paragraph.heading === null && marked && paragraph.centred && placeNamed(text)?.exact !== true
}

const SUMMARY = 500

/** Before the first heading: an opening formula, or what the whole is about. */
function openingGuess(text: string): Guess {
  const formula =
    /^(thuc hien|can cu|theo|kinh gui|ubnd|uy ban)/.test(fold(text)) ||
    /(?:như sau|sau đây)\s*:?\s*$/.test(text)
  if (formula) return { guess: 'remainder', reason: reason('opening') }
  return { guess: text.length <= SUMMARY ? 'summary' : 'problem', reason: reason('opening') }
}

/** Where the signatures and the list of receivers begin. */
function endOf(body: readonly Block[]): number {
  const found = body.findLastIndex((block) => /(^|\s)noi nhan(\s|$)/.test(fold(textOf(block)).slice(0, 400)))
  return found >= body.length / 2 ? found : body.length
}

function isTableCaption(text: string): boolean {
  return (
    text.length <= 200 &&
    /^\s*\(?\s*(bảng|biểu|table)\s*(số)?\s*\d*|^\s*\(?\s*(đvt|đơn vị( tính)?)\s*:/i.test(text)
  )
}

function wantsCaption({ blocks }: Passage): boolean {
  return blocks[0]?.kind === 'picture' && blocks.length === 1
}

export function isNested({ list }: Paragraph): boolean {
  return list !== null && list.level > 0
}

/** A numbered line, or one that begins "Bước 1:". */
export function isStep(paragraph: Paragraph): boolean {
  if (paragraph.list) return paragraph.list.ordered
  return /^\s*(bước|step)\s+\d+|^\s*\d{1,2}[.)]\s/i.test(textOf(paragraph))
}
