import type { XmlElement } from '#app/features/word-import/xml.ts'
import { attributeOf, childOf, childrenOf, switchOf, valueOf } from '#app/features/word-import/xml.ts'

/** What a style, or a paragraph or run itself, says of how it looks; null where it leaves that to others. */
export type Look = {
  font: string | null
  bold: boolean | null
  italic: boolean | null
  centred: boolean | null
  heading: number | null
  numbering: { id: string | null; level: number | null } | null
}

export type Styles = (id: string | null) => Look
export type Numbering = (id: string, level: number) => 'ordered' | 'bullets' | 'none'

const LONGEST_CHAIN = 20
const plain: Look = {
  font: null,
  bold: null,
  italic: null,
  centred: null,
  heading: null,
  numbering: null,
}

/** The looks of all styles, each with what it inherits. */
export function readStyles(root: XmlElement | null): Styles {
  const defaults = lookOf(childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr'), null)
  const styles = new Map(
    childrenOf(root)
      .filter((style) => style.name === 'style')
      .map((style) => [attributeOf(style, 'styleId') ?? '', style] as const),
  )
  const known = new Map<string, Look>()
  const standard = [...styles].find(([, style]) => isStandard(style))?.[0] ?? null
  const look = (id: string | null, steps = 0): Look => {
    const style = id === null ? undefined : styles.get(id)
    if (!style || steps > LONGEST_CHAIN) return defaults
    const found = known.get(id!)
    if (found) return found
    const own = styleLook(style)
    const whole = over(own, look(valueOf(style, 'basedOn'), steps + 1))
    known.set(id!, whole)
    return whole
  }
  return (id) => look(id ?? standard)
}

const isStandard = (style: XmlElement) =>
  attributeOf(style, 'type') === 'paragraph' && ['1', 'true'].includes(attributeOf(style, 'default') ?? '')

function styleLook(style: XmlElement): Look {
  const look = lookOf(childOf(style, 'rPr'), childOf(style, 'pPr'))
  const name = valueOf(style, 'name') ?? ''
  const level = /^heading\s*([1-9])$/i.exec(name)?.[1]
  if (/^(sub)?title$/i.test(name)) return { ...look, heading: null, bold: true, centred: true }
  return level ? { ...look, heading: Number(level) } : look
}

/** What run and paragraph properties say. */
export function lookOf(rPr: XmlElement | null, pPr: XmlElement | null): Look {
  if (!rPr && !pPr) return plain
  const fonts = childOf(rPr, 'rFonts')
  const align = valueOf(pPr, 'jc')
  const outline = Number(valueOf(pPr, 'outlineLvl') ?? 9)
  const numPr = childOf(pPr, 'numPr')
  const level = valueOf(numPr, 'ilvl')
  return {
    font: attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'),
    bold: switchOf(rPr, 'b'),
    italic: switchOf(rPr, 'i'),
    centred: align === null ? null : align === 'center',
    heading: outline >= 0 && outline < 9 ? outline + 1 : null,
    numbering: numPr ? { id: valueOf(numPr, 'numId'), level: level === null ? null : Number(level) } : null,
  }
}

/** The one look laid over the other. */
export function over(own: Look, below: Look): Look {
  return {
    font: own.font ?? below.font,
    bold: own.bold ?? below.bold,
    italic: own.italic ?? below.italic,
    centred: own.centred ?? below.centred,
    heading: own.heading ?? below.heading,
    numbering: own.numbering
      ? {
          id: own.numbering.id ?? below.numbering?.id ?? null,
          level: own.numbering.level ?? below.numbering?.level ?? null,
        }
      : below.numbering,
  }
}

export function readNumbering(root: XmlElement | null): Numbering {
  const byName = (name: string) => childrenOf(root).filter((child) => child.name === name)
  const formats = new Map<string, string>()
  for (const list of byName('abstractNum'))
    for (const level of childrenOf(list).filter((child) => child.name === 'lvl'))
      formats.set(
        `${attributeOf(list, 'abstractNumId')} ${attributeOf(level, 'ilvl')}`,
        valueOf(level, 'numFmt') ?? '',
      )
  const lists = new Map(
    byName('num').map((num) => [attributeOf(num, 'numId'), valueOf(num, 'abstractNumId')]),
  )
  return (id, level) => {
    const format = formats.get(`${lists.get(id)} ${level}`)
    if (format === undefined || format === 'none') return 'none'
    return format === 'bullet' ? 'bullets' : 'ordered'
  }
}
