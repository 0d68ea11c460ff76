import type { DraftContent, EvidenceFile, SectionName } from '#app/features/models/schema.ts'
import { sectionNames } from '#app/features/models/schema.ts'

type Told = { results: readonly { id?: string | null | undefined }[]; files: readonly EvidenceFile[] }

/** What papers of this draft can prove, as its form names it. */
export function provable({ results }: Pick<DraftContent, 'results'>): string[] {
  return [...results.map(({ id }) => `results.${id}`), ...sectionNames.map((name) => `sections.${name}`)]
}

export function isProvable(content: Pick<DraftContent, 'results'>, proves: string): boolean {
  return proves === '' || provable(content).includes(proves)
}

/** Each paper beside what it proves; those that prove nothing in particular, or a row that has gone, stand last. */
export function proofsOf({ results, files }: Told) {
  const about = (proves: string) => files.filter((file) => file.proves === proves)
  const placed = [
    ...results.map(({ id }) => `results.${id}`),
    ...sectionNames.map((name) => `sections.${name}`),
  ]
  return {
    ofResult: (row: { id?: string | null | undefined }) => about(`results.${row.id}`),
    ofSection: (name: SectionName) => about(`sections.${name}`),
    others: files.filter(({ proves }) => !placed.includes(proves)),
  }
}
