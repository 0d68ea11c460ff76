import { expect, test } from 'vitest'
import {
  fromMarkup,
  parseMarkup,
  parseRichText,
  parseRichTextJson,
  renderHtml,
  toMarkup,
} from './rich-text.ts'
import type { RichText } from './rich-text.ts'

const slow = { timeout: 30_000 }
const text = (value: string) => ({ type: 'text', text: value })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const docOf = (...content: object[]) => ({ type: 'doc', content })

function read(value: unknown): RichText {
  const parsed = parseRichText(value)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.value
}

const nested = (levels: number): string =>
  `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph","content":[{"type":"text","text":"x"}]}${']}'.repeat(levels)}]}`

test('the limits hold to the node', () => {
  expect(parseRichTextJson(nested(47))).toMatchObject({ ok: true })
  expect(parseRichTextJson(nested(48))).toEqual({ ok: false, code: 'rich_text_too_deep' })
  const many = (count: number) => docOf(...Array.from({ length: count }, () => paragraph(text('x'))))
  expect(parseRichText(many(2499))).toMatchObject({ ok: true })
  expect(parseRichText(many(2500))).toEqual({ ok: false, code: 'rich_text_too_long' })
  expect(parseRichText(docOf(paragraph(text('x'.repeat(200_000)))))).toMatchObject({ ok: true })
  expect(parseRichText(docOf(paragraph(text('x'.repeat(200_001)))))).toEqual({
    ok: false,
    code: 'rich_text_too_long',
  })
})

test('the deepest document survives its markup', () => {
  for (const kind of ['quote', 'list']) {
    const wrap = (inner: object): object =>
      kind === 'quote'
        ? { type: 'blockquote', content: [inner] }
        : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('y')), inner] }] }
    let block: object = paragraph(text('x'))
    while (parseRichText(docOf(wrap(block))).ok) block = wrap(block)
    const doc = read(docOf(block))
    expect(fromMarkup(toMarkup(doc))).toEqual(doc)
    expect(parseMarkup(toMarkup(doc))).toEqual({ ok: true, value: doc })
  }
})

function took(work: () => unknown): number {
  // Time of this process alone, and the best of three, since other tests run beside this one.
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    work()
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

test('hostile JSON is answered in a moment', slow, () => {
  const x = '{"type":"text","text":"x"}'
  const inParagraph = (inner: string) =>
    `{"type":"doc","content":[{"type":"paragraph","content":[${inner}]}]}`
  const bombs = [
    nested(2_000),
    nested(20_000),
    inParagraph(Array(5_001).fill(x).join()),
    inParagraph(`{"type":"text","text":"${'ệ'.repeat(1_000_000)}"}`),
    inParagraph(`{"type":"text","text":"${' a'.repeat(99_000)}"}`),
    inParagraph(`{"type":"text","text":"x","marks":[${Array(50_000).fill('{"type":"bold"}').join()}]}`),
    inParagraph('{"type":"text","text":"x","text":"y"}'),
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":1e400},"content":[]}]}',
    inParagraph(String.raw`{"type":"text","text":"\ud800\udc00\ud800"}`),
    '['.repeat(900_000),
    '{"type":"doc","content":[',
    `"${'x'.repeat(999_000)}"`,
  ]
  for (const bomb of bombs) {
    expect(
      took(() => parseRichTextJson(bomb)),
      bomb.slice(0, 60),
    ).toBeLessThan(100)
  }
})

test('hostile markup takes a moment for each hundred thousand characters', slow, () => {
  const pieces = [
    '*',
    '**a ',
    '[',
    '[a](',
    '[a](https://',
    '[a](https://a.vn) ',
    '> ',
    '- a\n',
    '\\',
    ' ',
    'a *',
    '\n',
    '- ',
    '1. ',
    '#',
    ')',
    '[a](https://a.vn/' + 'x'.repeat(1900),
  ]
  const texts = pieces.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)))
  const stairs = Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at % 60)}- a`).join('\n')
  const quotes = Array.from({ length: 1000 }, (_, at) => '> '.repeat(at % 100) + 'a').join('\n')
  for (const typed of [
    ...texts,
    stairs,
    quotes,
    `- a\n${'  \n'.repeat(50_000)}`,
    `${' '.repeat(100_000)}a`,
  ]) {
    const time = took(() => {
      const doc = fromMarkup(typed)
      toMarkup(doc)
      renderHtml(doc)
    })
    expect(time, typed.slice(0, 30)).toBeLessThan(500)
  }
})
