import type { Lang } from '#app/lib/languages.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { WordKey } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'
import { fieldLabel, fieldPlace } from '#app/features/models/field-words.ts'
import { fieldName, publishable } from '#app/features/models/rules.ts'
import type { DraftContent } from '#app/features/models/schema.ts'

export type MissingItem = {
  /** A field of the form, with its rows, or a section of the text. */
  name: string
  label: string
  why: string
  /** Each place to fill in, in the order of the form. */
  faults: { field: string; place: string; message: string }[]
}

/** What a draft still lacks before it can be sent for approval, one item for each part of the form, and why it matters. */
export function missingItems(draft: DraftContent, lang: Lang): MissingItem[] {
  const ready = publishable(draft)
  const items = new Map<string, MissingItem>()
  for (const issue of ready.ok ? [] : ready.missing) {
    const field = fieldName(issue.path)
    const name = field.replace(/\[.*$/, '')
    const part = name.replace(/^sections\./, '')
    const item = items.get(name) ?? {
      name,
      label: fieldLabel(name, lang),
      why: wordsFor(lang)(`models:missing.why.${part}` as WordKey),
      faults: [],
    }
    item.faults.push({ field, place: fieldPlace(field, lang), message: wordIssue(issue, lang, 'models') })
    items.set(name, item)
  }
  return [...items.values()]
}
