import { metricLabel } from '#app/features/models/labels.ts'
import { provable } from '#app/features/models/proof-rules.ts'
import { resultSentence } from '#app/features/models/result-words.ts'
import type { DraftContent, EvidenceFile, SectionName } from '#app/features/models/schema.ts'
import { formatBytes, formatDate } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { slugify } from '#app/lib/slugs.ts'
import { wordsFor } from '#app/lib/words.ts'

/** Where a paper is fetched from; the last part is only what it is called once saved. */
export function fileAddress({ fileId, title, kind }: EvidenceFile): string {
  return `/documents/${fileId}/${slugify(title) || 'minh-chung'}.${kind}`
}

/** "UBND xã, PDF, 1,2 MB, ngày 01/03/2026": what a reader wants to know before fetching it. */
export function fileFacts({ issuer, kind, bytes, on }: EvidenceFile, lang: Lang): string {
  return wordsFor(lang)('models:file.facts', {
    issuer,
    kind: kind.toUpperCase(),
    size: formatBytes(bytes, lang),
    date: formatDate(on, lang),
  })
}

/** What a paper of this draft can be tied to, in words, for a form. */
export function provenOptions(content: DraftContent, lang: Lang) {
  return provable(content).map((value) => ({ value, label: provenLabel(content, value, lang) ?? value }))
}

/** What a paper proves, in words; null for nothing in particular, or a result that has gone. */
export function provenLabel(
  { results }: Pick<DraftContent, 'results'>,
  proves: string,
  lang: Lang,
): string | null {
  const t = wordsFor(lang)
  if (proves.startsWith('sections.'))
    return t('models:file.ofSection', { name: t(`models:section.${proves.slice(9) as SectionName}`) })
  const row = results.find(({ id }) => proves === `results.${id}`)
  if (!row) return null
  const said = row.metric && row.value !== null ? resultSentence(row, lang) : metricLabel(t, row.metric)
  return t('models:file.ofResult', { name: said || t('models:work.untitled') })
}
