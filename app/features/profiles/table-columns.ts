import type { Lang } from '#app/lib/languages.ts'
import { languages } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

/** The columns a table of profiles may have, in any order; only `unitCode` has to be there. */
export const columns = [
  'unitCode',
  'year',
  'households',
  'poor',
  'nearPoor',
  'validFrom',
  'source',
  'terrain',
  'zones',
  'zoneBasis',
  'hazards',
  'livelihoods',
  'languages',
  'road',
  'market',
  'electricity',
  'labour',
  'land',
] as const
export type Column = (typeof columns)[number]

/** Only for whoever fills the table in; nothing is read from it. */
export const NAME_COLUMN = 'unitName'
type Known = Column | typeof NAME_COLUMN

/** As the templates say it. */
export function columnName(column: Known, lang: Lang): string {
  return wordsFor(lang)(`profiles:tableColumn.${column}`)
}

let columnsByName: Map<string, Known> | null = null

/** The column that goes by its id, or by its name in any language; null for any other text. */
export function columnNamed(text: string): Known | null {
  columnsByName ??= new Map<string, Known>(
    ([...columns, NAME_COLUMN] as const).flatMap((column) =>
      [column, ...languages.map((lang) => columnName(column, lang))].map(
        (name) => [name.toLowerCase(), column] as const,
      ),
    ),
  )
  return columnsByName.get(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()) ?? null
}
