import type { ChangedList, ChangedNumber, Changes } from '#app/features/models/change-rules.ts'
import { percentBetween } from '#app/features/models/change-rules.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import { labelOf } from '#app/features/models/labels.ts'
import type { Lang } from '#app/lib/languages.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import type { Words } from '#app/lib/words.ts'
import { Deleted, Inserted } from '#app/ui/changes.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

const kinds: Partial<Record<ChangedList['name'], LabelKind>> = {
  beneficiaries: 'beneficiary',
  terrain: 'terrain',
  indicators: 'indicator',
  hazards: 'hazard',
}

/** Choices as "from, to"; lists as what came, what went and what stayed. */
export function ChangedBasics({ choices, lists }: Pick<Changes, 'choices' | 'lists'>) {
  const { t, lang } = useWords()
  const items = choices.map(({ name, from, to }) => {
    const word = (value: string) =>
      name === 'category' ? labelOf(t, 'category', value) : formatDate(value, lang)
    return {
      label: t(`models:field.${name}`),
      value: (
        <>
          {from && <Deleted>{word(from)}</Deleted>} {to && <Inserted>{word(to)}</Inserted>}
        </>
      ),
    }
  })
  return (
    <Facts
      items={[
        ...items,
        ...lists.map((list) => ({ label: t(`models:field.${list.name}`), value: <ListWords list={list} /> })),
      ]}
    />
  )
}

function ListWords({ list: { name, kept, added, removed } }: { list: ChangedList }) {
  const { t } = useWords()
  const kind = kinds[name]
  const word = (id: string) => (kind ? labelOf(t, kind, id) : id)
  return (
    <ul className="changes-rows">
      {removed.map((id) => (
        <li key={id}>
          <Deleted>{word(id)}</Deleted>
        </li>
      ))}
      {added.map((id) => (
        <li key={id}>
          <Inserted>{word(id)}</Inserted>
        </li>
      ))}
      {kept.length > 0 && (
        <li className="soft">{t('models:changes.kept', { items: kept.map(word).join(', ') })}</li>
      )}
    </ul>
  )
}

type NumbersProps = { numbers: readonly ChangedNumber[]; left: string; right: string }

/** Old, new, and how much more or less that is. */
export function ChangedNumbers({ numbers, left, right }: NumbersProps) {
  const { t, lang } = useWords()
  const labels = {
    households: t('models:field.households'),
    months: t('models:field.months'),
    totalVnd: t('models:read.total'),
    perHouseholdVnd: t('models:read.perHousehold'),
  }
  return (
    <DataTable
      caption={t('models:changes.numbers')}
      captionHidden
      head={[t('models:changes.what'), left, right, t('models:changes.difference')]}
      numeric={[1, 2]}
      short={['lead', 'named', 'named', 'note']}
      rows={numbers.map(({ name, from, to }) => {
        const shown = (value: bigint) =>
          name.endsWith('Vnd') ? formatMoney(value, lang) : formatNumber(value, lang)
        return [
          labels[name],
          from === null ? t('models:read.unknown') : <Deleted key="from">{shown(from)}</Deleted>,
          to === null ? t('models:read.unknown') : <Inserted key="to">{shown(to)}</Inserted>,
          from === null || to === null ? '' : difference(from, to, shown, t, lang),
        ]
      })}
    />
  )
}

/** "5 less (12.5%)" in words: a sign alone is easily missed. */
export function difference<N extends bigint | number>(
  from: N,
  to: N,
  shown: (value: N) => string,
  t: Words,
  lang: Lang,
): string {
  const way = to > from ? 'up' : 'down'
  const amount = shown((to > from ? to - from : from - to) as N)
  const percent = percentBetween(from, to)
  return percent === null
    ? t(`models:changes.${way}`, { amount })
    : t(`models:changes.${way}Percent`, { amount, percent: formatNumber(Math.abs(percent), lang) })
}
