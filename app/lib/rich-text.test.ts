import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeUpDoc, madeUpText } from './rich-text-made-up.ts'
import {
  fromMarkup,
  fromPlainText,
  isEmpty,
  parsePlainText,
  parseRichText,
  parseRichTextJson,
  renderHtml,
  toMarkup,
  toPlainText,
} from './rich-text.ts'
import type { RichText } from './rich-text.ts'

const runs = { numRuns: 2_000 }
const slow = { timeout: 30_000 }
const text = (value: string, ...marks: object[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks } : {}),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const docOf = (...content: object[]) => ({ type: 'doc', content })
const bold = { type: 'bold' }
const italic = { type: 'italic' }

function read(value: unknown): RichText {
  const parsed = parseRichText(value)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.value
}

test('only the allowed nodes, marks and attributes are kept', () => {
  const link = {
    type: 'link',
    attrs: { href: 'https://a.vn', target: '_top', rel: null, class: 'x', onclick: 'x' },
  }
  const value = docOf({
    ...paragraph(text('Cả', bold, { type: 'underline' }), text(' nước', link)),
    attrs: { id: 'x' },
  })
  expect(read(value)).toEqual(
    docOf(
      paragraph(
        text('Cả', bold),
        text(' '),
        text('nước', { type: 'link', attrs: { href: 'https://a.vn/' } }),
      ),
    ),
  )
})

test('what is no document is refused with its reason', () => {
  const code = (value: unknown) => {
    const parsed = parseRichText(value)
    return parsed.ok ? 'ok' : parsed.code
  }
  for (const value of [
    null,
    1,
    'x',
    [],
    {},
    { type: 1 },
    { type: 'doc', content: {} },
    paragraph(),
    docOf(text('x')),
  ])
    expect(code(value)).toBe('rich_text_not_valid')
  for (const wrong of [
    paragraph(paragraph()),
    { type: 'bulletList', content: [paragraph()] },
    { type: 'listItem' },
    docOf(),
  ])
    expect(code(docOf(wrong))).toBe('rich_text_not_valid')
  for (const wrong of [
    { type: 'text', text: 1 },
    { type: 'text', text: 'x', marks: {} },
    text('x', null as never),
    'x',
    null,
  ])
    expect(code(docOf({ type: 'paragraph', content: [wrong] }))).toBe('rich_text_not_valid')
  for (const type of ['image', 'iframe', 'codeBlock', '__proto__', 'constructor', 'Paragraph'])
    expect(code(docOf({ type, content: [] }))).toBe('rich_text_unknown_node')
})

test('inherited and polluting keys count for nothing', () => {
  const json =
    '{"type":"doc","content":[{"type":"paragraph","__proto__":{"content":[{"type":"text","text":"x"}]},"content":[]}]}'
  expect(parseRichTextJson(json)).toEqual({ ok: true, value: docOf({ type: 'paragraph' }) })
  expect(({} as Record<string, unknown>)['content']).toBeUndefined()
  expect(parseRichText(Object.create(docOf(paragraph(text('x')))))).toMatchObject({ ok: false })
})

test('text is stored clean: NFC, no control characters, no lone surrogates', () => {
  const value = docOf(
    paragraph(text('Hòa\u0000\ud800 '.normalize('NFD')), text('e'), text('\u0301 \t😀\uffff')),
  )
  expect(read(value)).toEqual(docOf(paragraph(text('Hòa é  😀'))))
})

test('whatever comes in, what is stored is its own normal form', slow, () => {
  fc.assert(
    fc.property(madeUpDoc, (value) => {
      const doc = read(value)
      expect(read(JSON.parse(JSON.stringify(doc)))).toEqual(doc)
      expect(JSON.stringify(doc)).not.toMatch(/javascript|vbscript|data:|class|style|target|underline/i)
    }),
    runs,
  )
})

test('the markup of a document gives the same document back', slow, () => {
  fc.assert(
    fc.property(madeUpDoc, (value) => {
      const doc = read(value)
      expect(fromMarkup(toMarkup(doc))).toEqual(doc)
    }),
    runs,
  )
})

test('any typed text is understood, and its tidied form means the same', slow, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(madeUpText).map((some) => some.join('\n')),
        fc.string({ unit: 'binary' }),
      ),
      (typed) => {
        const doc = fromMarkup(typed)
        const tidied = toMarkup(doc)
        expect(fromMarkup(tidied)).toEqual(doc)
        expect(toMarkup(fromMarkup(tidied))).toBe(tidied)
        expect(parseRichText(doc)).toEqual({ ok: true, value: doc })
      },
    ),
    runs,
  )
})

test('nothing typed as plain text is lost, and none of it becomes a sign', slow, () => {
  fc.assert(
    fc.property(
      fc.array(madeUpText).map((some) => some.join('\n')),
      (typed) => {
        const doc = fromPlainText(typed)
        expect(fromPlainText(toPlainText(doc))).toEqual(doc)
        expect(parsePlainText(typed)).toEqual({ ok: true, value: doc })
        const seen = (some: string) =>
          some
            .replace(/[\u2028\t]/g, ' ')
            .replace(/[\0\p{Cs}\uffff]+/gu, '')
            .replace(/^\s*- /gm, '')
            .replace(/\s+/g, '')
            .normalize('NFC')
        expect(seen(toPlainText(doc)).length).toBe(seen(typed).length)
      },
    ),
    runs,
  )
})

const allowedTag =
  /<(?:\/?(?:p|h3|h4|ul|ol|li|blockquote|strong|em)|br|\/a|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="noopener nofollow ugc")>/g

test('the HTML holds the allowed tags and nothing else, balanced', slow, () => {
  fc.assert(
    fc.property(madeUpDoc, (value) => {
      const html = renderHtml(read(value))
      expect(html.replace(allowedTag, '')).not.toMatch(/[<>"]/)
      const open: string[] = []
      for (const [, close, tag = ''] of html.matchAll(/<(\/?)(\w+)/g)) {
        if (tag === 'br') continue
        if (close) expect(open.pop()).toBe(tag)
        else open.push(tag)
      }
      expect(open).toEqual([])
    }),
    runs,
  )
})

test('a stored document that is not ours still renders harmlessly', () => {
  const doc = docOf(
    { type: 'iframe', attrs: { src: 'x' } },
    paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })),
  ) as RichText
  expect(renderHtml(doc)).toBe('<p>x</p>')
})

test('rich text reads well in each of its forms', () => {
  const markup = [
    '### Cách làm',
    '',
    'Mỗi hộ nhận **một bò *cái***, xem [hướng dẫn](https://a.vn/x).',
    'Dòng hai: 5 * 3 [1]',
    '',
    '- Chọn hộ',
    '  - có lao động',
    '  - có đất',
    '- Trao bò',
    '',
    '1. Tiêm phòng',
    '2. Theo dõi',
    '',
    '> Ai cũng góp',
    '>',
    '> một tay',
    '',
    '2\\. không phải danh sách',
  ].join('\n')
  const doc = fromMarkup(markup)
  expect(toMarkup(doc)).toBe(markup)
  expect(renderHtml(doc)).toBe(
    '<h3>Cách làm</h3><p>Mỗi hộ nhận <strong>một bò </strong><strong><em>cái</em></strong>, xem ' +
      '<a href="https://a.vn/x" rel="noopener nofollow ugc">hướng dẫn</a>.<br>Dòng hai: 5 * 3 [1]</p>' +
      '<ul><li>Chọn hộ<ul><li>có lao động</li><li>có đất</li></ul></li><li>Trao bò</li></ul>' +
      '<ol><li>Tiêm phòng</li><li>Theo dõi</li></ol>' +
      '<blockquote><p>Ai cũng góp</p><p>một tay</p></blockquote><p>2. không phải danh sách</p>',
  )
  expect(toPlainText(doc)).toContain(
    '- Chọn hộ\n  - có lao động\n  - có đất\n- Trao bò\n\n1. Tiêm phòng\n2. Theo dõi',
  )
})

test('people who know no markup are understood', () => {
  expect(renderHtml(fromMarkup('Gồm:\n- bò\n-cám\n* ghi chú\n\n2024. Năm đầu'))).toBe(
    '<p>Gồm:</p><ul><li>bò</li></ul><p>-cám<br>* ghi chú</p><p>2024. Năm đầu</p>',
  )
  expect(renderHtml(fromMarkup('a ** b, bể 2*3*1,5 m, *x\n[a](javascript:x) [b] (c)'))).toBe(
    '<p>a ** b, bể 2*3*1,5 m, *x<br>[a](javascript:x) [b] (c)</p>',
  )
  expect(renderHtml(fromPlainText('Một\nhai\n\n- ba\n- **bốn**'))).toBe(
    '<p>Một<br>hai</p><ul><li>ba</li><li>**bốn**</li></ul>',
  )
})

test('an empty document is known as one', () => {
  for (const typed of ['', ' \n\n ', '\\', '- \\', '\u00a0', '\u200b'])
    expect(isEmpty(fromMarkup(typed)), typed).toBe(true)
  expect(toMarkup(fromMarkup(''))).toBe('')
  expect(isEmpty(fromMarkup('.'))).toBe(false)
  expect(read(docOf(paragraph(), paragraph({ type: 'hardBreak' })))).toEqual(docOf({ type: 'paragraph' }))
  expect(toMarkup(read(docOf(paragraph(text(' a ', bold), text('b', italic)))))).toBe('**a** *b*')
})
