import type { ZipEntry } from '#tests/support/zip-maker.ts'
import { zipOf } from '#tests/support/zip-maker.ts'

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Marks = { bold?: boolean; font?: string; style?: string; list?: { id: number; level: number } }

export function aParagraph(text: string, { bold, font, style, list }: Marks = {}): string {
  const numbering = list && `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`
  const pPr = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${numbering ?? ''}</w:pPr>`
  const rPr = `<w:rPr>${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ''}${bold ? '<w:b/>' : ''}</w:rPr>`
  return `<w:p>${pPr}<w:r>${rPr}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

type Cell = string | { text: string; columns?: number; rows?: 'restart' | 'continue' }

export function aTable(rows: readonly (readonly Cell[])[]): string {
  const cells = (row: readonly Cell[]) =>
    row.map((cell) => {
      const { text, columns = 1, rows: merge = '' } = typeof cell === 'string' ? { text: cell } : cell
      const vMerge = merge && `<w:vMerge w:val="${merge}"/>`
      return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${vMerge}</w:tcPr>${aParagraph(text)}</w:tc>`
    })
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`
}

export function aDrawing(relation: string, told = ''): string {
  const blip = `<a:graphic><a:graphicData><pic:pic><a:blip r:embed="${relation}"/></pic:pic></a:graphicData></a:graphic>`
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${escaped(told)}"/>${blip}</wp:inline></w:drawing></w:r></w:p>`
}

const types =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const numbering =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

/** The files of a small Word document, to be changed before they are packed. */
export function partsOf(body: string, more: readonly ZipEntry[] = []): ZipEntry[] {
  const own: ZipEntry[] = [
    { name: '[Content_Types].xml', content: types },
    { name: 'word/numbering.xml', content: numbering },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    },
  ]
  return [...own.filter((part) => more.every(({ name }) => name !== part.name)), ...more]
}

export function docxOf(body: string, more: readonly ZipEntry[] = []): Buffer {
  return zipOf(partsOf(body, more))
}

type Relation = { id: string; type: string; target: string; outside?: boolean }

export function relationsPart(relations: readonly Relation[]): ZipEntry {
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const lines = relations.map(({ id, type, target, outside }) => {
    const mode = outside ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${kinds}/${type}" Target="${target}"${mode}/>`
  })
  return { name: 'word/_rels/document.xml.rels', content: `<Relationships>${lines.join('')}</Relationships>` }
}
