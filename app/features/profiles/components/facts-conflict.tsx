import { factWords } from '#app/features/profiles/fact-words.ts'
import type { FactKind, FactSheet } from '#app/features/profiles/schema.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What was saved while somebody typed, for them to compare. */
export function FactsConflict({ saved, kinds }: { saved: FactSheet; kinds: readonly FactKind[] }) {
  const { t, lang } = useWords()
  return (
    <Notice kind="warning" title={t('profiles:form.conflictTitle')}>
      <p>{t('profiles:form.conflictText')}</p>
      <Facts
        items={kinds.map((kind) => ({
          label: t(`profiles:kind.${kind}`),
          value: factWords(kind, saved, lang) ?? t('profiles:missing'),
        }))}
      />
    </Notice>
  )
}
