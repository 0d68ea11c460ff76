import fc from 'fast-check'

/** Made-up documents and texts for tests, rich in the signs that mean something in markup and HTML. */
const signs = [
  ...[
    '*',
    '**',
    '***',
    '****',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '](',
    '[x](https://a.vn)',
    '- ',
    '-',
    '1. ',
    '5',
    '12. ',
    '# ',
    '### ',
  ],
  ...[
    '>',
    '> ',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u2028',
    '<',
    '&',
    '"',
    "'",
    'a',
    'hộ nghèo',
    'e',
    '\u0301',
    '\u0338',
    '=',
    '\u00a0',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '\uffff',
    '😀',
    '👨‍👩‍👧',
    '\u202e',
    'ש',
    '.',
    '!',
    'https://a.vn',
    '</p>',
    '<script>',
  ],
]

export const madeUpText = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join(''))

const hrefs = [
  ...[
    'https://a.vn/b?c=(d)&e=[f]',
    'http://b.vn',
    'mailto:xa@laocai.gov.vn',
    'javascript:alert(1)',
    'JaVa\tScript:x',
  ],
  ...[
    'data:text/html,x',
    '//c.vn',
    '/x',
    'https://u:p@d.vn',
    'https://e.vn/" onclick="x',
    "https://f.vn/\\*_[]^|{}'",
  ],
  ...[
    'vbscript:x',
    ' https://g.vn',
    'https://h.vn/đường đi',
    'https://đ.vn/đường',
    'https://[::1]/',
    'mailto:<x>@y',
    '',
  ],
]

const madeUpMark = fc.oneof(
  fc.constantFrom(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'textStyle', attrs: { color: 'x' } },
  ),
  fc
    .constantFrom(...hrefs)
    .map((href) => ({ type: 'link', attrs: { href, rel: null, target: '_top', class: 'x' } })),
)

const inlines = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('text'),
        text: madeUpText,
        marks: fc.array(madeUpMark, { maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak', attrs: { class: 'x' } }) },
  ),
  { maxLength: 6 },
)

const blocks = fc.letrec((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), attrs: fc.constant({ style: 'x' }), content: inlines }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({
        level: fc.constantFrom(1, 2, 3, 4, 5, 6, '3', null, Infinity),
        id: fc.constant('x'),
      }),
      content: inlines,
    }),
    fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      attrs: fc.constant({ start: 7 }),
      content: fc.array(
        fc.record({ type: fc.constant('listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { maxLength: 3 }) }),
  ),
})).block

/** Tiptap JSON in any form but with known nodes in their places, so that it can be read. */
export const madeUpDoc = fc.record({ type: fc.constant('doc'), content: fc.array(blocks, { maxLength: 5 }) })
