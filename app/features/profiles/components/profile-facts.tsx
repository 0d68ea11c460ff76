import { wordsOfFact } from '#app/features/profiles/fact-words.ts'
import type { Fact } from '#app/features/profiles/rules.ts'
import type { FactKind } from '#app/features/profiles/schema.ts'
import { factKinds } from '#app/features/profiles/schema.ts'
import { formatDate } from '#app/lib/format.ts'
import { Facts } from '#app/ui/facts.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { facts: Partial<Record<FactKind, Fact>> }

/** Every kind of fact, those that nobody recorded as well: a gap is an answer too. */
export function ProfileFacts({ facts }: Props) {
  const { t } = useWords()
  const items = factKinds.map((kind) => ({
    label: t(`profiles:kind.${kind}`),
    value: <FactValue fact={facts[kind]} />,
  }))
  return <Facts items={items} />
}

function FactValue({ fact }: { fact: Fact | undefined }) {
  const { t, lang } = useWords()
  const said = fact && wordsOfFact(fact, lang)
  if (!fact || said === null || said === undefined)
    return <span className="soft">{t('profiles:missing')}</span>
  return (
    <>
      {said}
      <span className="hint">
        {t('profiles:since', { date: formatDate(fact.validFrom, lang), source: fact.source })}
      </span>
    </>
  )
}

/** What no longer counts, newest first. */
export function FactHistory({ facts }: { facts: readonly Fact[] }) {
  const { t, lang } = useWords()
  return (
    <DataTable
      caption={t('profiles:historyCaption')}
      captionHidden
      head={[
        t('profiles:column.kind'),
        t('profiles:column.value'),
        t('profiles:column.validFrom'),
        t('profiles:column.source'),
      ]}
      short={['lead', 'note', 'named', 'named']}
      rows={facts.map((fact) => [
        t(`profiles:kind.${fact.kind}`),
        wordsOfFact(fact, lang) ?? t('profiles:withdrawn'),
        formatDate(fact.validFrom, lang),
        fact.source,
      ])}
    />
  )
}
