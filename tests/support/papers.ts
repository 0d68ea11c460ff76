import { packArchive } from '#app/platform/pack-archive.server.ts'

export const paperWords = {
  title: 'Biên bản rà soát hộ nghèo năm 2025',
  issuer: 'UBND xã Mường Khương',
  on: '2025-12-20',
  proves: '',
}

/** The smallest thing that every reader takes for a PDF; `more` makes one differ from another. */
export function aPdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n%${more}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
}

const types = (part: string, main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`

const office = (part: string, main: string, more: Record<string, string | Buffer>) =>
  packArchive(
    new Map(
      Object.entries({ '[Content_Types].xml': types(part, main), [part]: '<document/>', ...more }).map(
        ([name, content]) => [name, Buffer.from(content)],
      ),
    ),
  )

/** A .docx with these further parts, or other ones in place of its own. */
export const aDocx = (more: Record<string, string | Buffer> = {}) =>
  office('word/document.xml', 'wordprocessingml.document.main+xml', more)

export const anXlsx = (more: Record<string, string | Buffer> = {}) =>
  office('xl/workbook.xml', 'spreadsheetml.sheet.main+xml', more)
