import { withoutIds } from '#app/features/models/result-ids.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'

type Field = { name: string; mine: unknown; theirs: unknown }

/** The fields in which two texts differ, as the form names them, each section counted apart. */
export function conflictingFields(mine: DraftText, theirs: DraftText): Field[] {
  const { sections: mySections, ...my } = readable(mine)
  const { sections: theirSections, ...their } = readable(theirs)
  const names = Object.keys(my) as (keyof typeof my)[]
  return [
    ...names.map((name) => ({ name: name as string, mine: my[name], theirs: their[name] })),
    ...sectionNames.map((name) => ({
      name: `sections.${name}`,
      mine: mySections[name],
      theirs: theirSections[name],
    })),
  ].filter((field) => !same(field.mine, field.theirs))
}

const readable = (text: DraftText) => ({ ...text, results: withoutIds(text.results) })

/** My text with theirs in the fields of these names. */
export function withTheirs(mine: DraftText, theirs: DraftText, names: readonly string[]): DraftText {
  const taken = (name: string) => names.includes(name)
  const fields = Object.entries(theirs).filter(([name]) => name !== 'sections' && taken(name))
  const sections = Object.entries(theirs.sections).filter(([name]) => taken(`sections.${name}`))
  return {
    ...mine,
    ...Object.fromEntries(fields),
    sections: { ...mine.sections, ...Object.fromEntries(sections) },
  }
}

/** Equal as JSON, whatever the order of keys: PostgreSQL sorts them, JavaScript does not. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  const other = new Map(right)
  return (
    left.length === right.length &&
    left.every(([key, value]) => other.has(key) && same(value, other.get(key)))
  )
}
