import { fieldLabel } from '#app/features/models/field-words.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import { labelOf } from '#app/features/models/labels.ts'
import { costBases, sectionNames } from '#app/features/models/schema.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { groupAt, listAt, rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import { formatDate } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { beneficiaries, categories, fundings, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'
import { cleanLine } from '#app/lib/text-fields.ts'
import { wordsFor } from '#app/lib/words.ts'

type Difference = { name: string; label: string; mine: string[]; theirs: string[] }

const offered = {
  category: { kind: 'category', ids: categories },
  indicators: { kind: 'indicator', ids: indicators },
  beneficiaries: { kind: 'beneficiary', ids: beneficiaries },
  terrain: { kind: 'terrain', ids: terrains },
  hazards: { kind: 'hazard', ids: hazards },
  funding: { kind: 'funding', ids: fundings },
} as const satisfies Record<string, { kind: LabelKind; ids: readonly string[] }>

const plain = ['title', 'summary', 'tags', 'households', 'startedOn', 'months'] as const
const names = [
  ...['title', 'summary', 'category', 'tags', 'households', 'startedOn', 'months'],
  ...['beneficiaries', 'terrain', 'indicators', 'hazards'],
  ...sectionNames.map((name) => `sections.${name}`),
  ...['steps', 'costs', 'results'],
]

/** Where two texts differ as they stand in the boxes, mistakes and all, each side as lines to read. */
export function typedDifferences(mine: TypedText, theirs: TypedText, lang: Lang): Difference[] {
  return names
    .map((name) => ({
      name,
      label: fieldLabel(name, lang),
      mine: typedLines(mine, name, lang),
      theirs: typedLines(theirs, name, lang),
    }))
    .filter((field) => field.mine.join('\n') !== field.theirs.join('\n'))
}

function typedLines(typed: TypedText, name: string, lang: Lang): string[] {
  if (name.startsWith('sections.'))
    return filled(textAt(groupAt(typed, 'sections'), name.slice('sections.'.length)).split('\n'))
  if (plain.some((field) => field === name)) return filled([textAt(typed, name)].map(cleanLine))
  if (name === 'steps') return filled(rowsAt(typed, name).map((row) => textAt(row, 'text')))
  if (name === 'costs') return filled(rowsAt(typed, name).map((row) => costLine(row, lang)))
  if (name === 'results') return filled(rowsAt(typed, name).map((row) => resultLine(row, lang)))
  return listAt(typed, name).map((id) => word(name as keyof typeof offered, id, lang))
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
const joined = (...parts: string[]) => filled(parts).join(' · ')

function word(list: keyof typeof offered, id: string, lang: Lang): string {
  const { kind, ids } = offered[list]
  return ids.some((known) => known === id) ? labelOf(wordsFor(lang), kind, id) : id
}

function costLine(row: TypedText, lang: Lang): string {
  const per = costBases.find((basis) => basis === textAt(row, 'per'))
  const funding = textAt(row, 'funding')
  const said = joined(
    textAt(row, 'item'),
    textAt(row, 'amountVnd'),
    funding && word('funding', funding, lang),
  )
  // An empty row has a basis all the same: the box for it always shows one.
  return said && joined(said, per ? wordsFor(lang)(`models:cost.perWord.${per}`) : '')
}

function resultLine(row: TypedText, lang: Lang): string {
  const figures = filled([textAt(row, 'baseline'), textAt(row, 'value')]).join(' → ')
  const on = formatDate(textAt(row, 'on'), lang) || textAt(row, 'on')
  return joined(
    textAt(row, 'metric'),
    joined(`${figures} ${textAt(row, 'unit')}`),
    on,
    textAt(row, 'households'),
  )
}
