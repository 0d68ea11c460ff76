import { Refusal } from '#app/lib/errors.ts'

export type XmlElement = {
  /** Without its prefix: Word's parts never use one name in two meanings where we look. */
  name: string
  /** As written between the name and the closing mark; `attributeOf` reads it. */
  attributes: string
  children: (XmlElement | string)[]
}

const DEEPEST = 200
const MOST_ELEMENTS = 500_000
const PAUSE_EVERY = 4_000

const tagName = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y
// Each part ends where the next begins, so that no text makes it look twice.
const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

const broken = () => new Refusal('rule_broken', 'report_broken')

/**
 * Reads the XML of Office files: elements, attributes and text, no DTD. It pauses (yields) after every few thousand
 * tags, so that a large report does not hold up everybody else. Refuses a DOCTYPE or an entity of its own
 * (report_entities), nesting or size beyond any office paper (report_too_big), and what is no XML (report_broken).
 */
export function* readXml(source: string): Generator<void, XmlElement> {
  const open: XmlElement[] = [{ name: '', attributes: '', children: [] }]
  let elements = 0
  let at = 0
  for (let tags = 1; at < source.length; tags += 1) {
    if (tags % PAUSE_EVERY === 0) yield
    const mark = source.indexOf('<', at)
    const here = open.at(-1)!
    if (mark < 0) break
    if (mark > at && here.name === 't') here.children.push(decoded(source.slice(at, mark)))
    if (source.startsWith('<!', mark) || source.startsWith('<?', mark)) {
      at = skipped(source, mark, here)
    } else if (source[mark + 1] === '/') {
      at = source.indexOf('>', mark) + 1
      const name = source.slice(mark + 2, at - 1).trim()
      if (at === 0 || open.length === 1 || bare(name) !== here.name) throw broken()
      open.pop()
    } else {
      const { element, closed, end } = startTag(source, mark + 1)
      elements += 1
      if (elements > MOST_ELEMENTS || open.length > DEEPEST)
        throw new Refusal('rule_broken', 'report_too_big')
      here.children.push(element)
      if (!closed) open.push(element)
      at = end
    }
  }
  const root = open[0]?.children.find((child) => typeof child !== 'string')
  if (open.length !== 1 || !root) throw broken()
  return root
}

function startTag(source: string, from: number) {
  const name = matchAt(tagName, source, from)?.[0]
  if (!name) throw broken()
  let at = from + name.length
  for (let found = matchAt(attribute, source, at); found; found = matchAt(attribute, source, at))
    at += found[0].length
  const end = matchAt(tagEnd, source, at)
  if (!end) throw broken()
  const element = { name: bare(name), attributes: source.slice(from + name.length, at), children: [] }
  return { element, closed: end[1] === '/', end: at + end[0].length }
}

/** Past a comment, an instruction or a CDATA section, whose text counts. */
function skipped(source: string, mark: number, here: XmlElement): number {
  const kinds = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const
  const kind = kinds.find(([start]) => source.startsWith(start, mark))
  if (!kind) throw new Refusal('rule_broken', 'report_entities')
  const [start, finish] = kind
  const end = source.indexOf(finish, mark + start.length)
  if (end < 0) throw broken()
  if (start === '<![CDATA[' && here.name === 't') here.children.push(source.slice(mark + start.length, end))
  return end + finish.length
}

function matchAt(pattern: RegExp, source: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,20}));|&/g, (_, decimal, hex, name) => {
    const known = typeof name === 'string' ? named[name] : undefined
    if (known) return known
    if (!decimal && !hex) throw new Refusal('rule_broken', 'report_entities')
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    if (code > 0x10ffff) throw broken()
    return String.fromCodePoint(code)
  })
}

/** The attribute of that name, whatever its prefix; null when there is none. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string | null {
  if (!element) return null
  for (const [, found, double, single] of element.attributes.matchAll(new RegExp(attribute, 'g')))
    if (found && bare(found) === name) return decoded(double ?? single ?? '')
  return null
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element).find((child) => child.name === name) ?? null
}

export function childrenOf(element: XmlElement | null | undefined): XmlElement[] {
  return element ? element.children.filter((child) => typeof child !== 'string') : []
}

/** The value of a child that only carries one, such as `<w:jc w:val="center"/>`. */
export function valueOf(element: XmlElement | null | undefined, name: string): string | null {
  return attributeOf(childOf(element, name), 'val')
}

/** A switch such as `<w:b/>`: on, off, or not said. */
export function switchOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const child = childOf(element, name)
  if (!child) return null
  return !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'val') ?? '1')
}

/** The first descendant of that name, depth first. */
export function within(element: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : within(child, name)
    if (found) return found
  }
  return null
}
