import type { ReactNode } from 'react'
import type { EvidenceLevel } from '#app/features/models/evidence-rules.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import { labelOf } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { resultSentence } from '#app/features/models/result-words.ts'
import type { SuccessRate } from '#app/features/replications/rules.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import { shortened } from '#app/lib/shortened.ts'
import { SectionBlock } from '#app/ui/article.tsx'
import { SideBySide } from '#app/ui/compare.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { RichTextView } from '#app/ui/rich-text.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Repeated in every cell on a phone; the list above has it in full under the same number. */
const SHORT_TITLE = 28

/** `level` is null for a model that was withdrawn. */
export type Compared = {
  slug: string
  view: ModelView
  unit: NamedUnit
  rate: SuccessRate
  level: EvidenceLevel | null
}
type Props = { models: readonly Compared[] }

/** One fact a row, one model a column; on a phone one fact a card. */
export function ModelComparison({ models }: Props) {
  const { t } = useWords()
  const told = (name: 'conditions' | 'risks') => (
    <SectionBlock id={name} title={t(`models:section.${name}`)} tone={name === 'risks' ? 'caution' : 'plain'}>
      <SideBySide
        items={models.map(({ view }) => ({
          title: view.title,
          body: <RichTextView html={view.html[name]} />,
        }))}
      />
    </SectionBlock>
  )
  return (
    <>
      <SectionBlock id="facts" title={t('models:compare.facts')}>
        <FactTable models={models} />
      </SectionBlock>
      <SectionBlock id="funding" title={t('models:compare.funding')}>
        <FundingTable models={models} />
      </SectionBlock>
      <SectionBlock id="results" title={t('models:field.results')}>
        <Results models={models} />
      </SectionBlock>
      <SectionBlock id="replications" title={t('models:compare.replications')}>
        <ReplicationTable models={models} />
      </SectionBlock>
      {told('conditions')}
      {told('risks')}
    </>
  )
}

type Row = { label: string; of: (model: Compared) => ReactNode }

function ModelTable({
  models,
  caption,
  rows,
  numeric = false,
}: Props & { caption: string; rows: Row[]; numeric?: boolean }) {
  const { t } = useWords()
  return (
    <DataTable
      caption={caption}
      captionHidden
      head={[
        t('models:compare.what'),
        ...models.map(({ view }, at) => `${at + 1}. ${shortened(view.title, SHORT_TITLE)}`),
      ]}
      numeric={numeric ? models.map((_, at) => at + 1) : []}
      rows={rows.map(({ label, of }) => [<strong key="label">{label}</strong>, ...models.map(of)])}
    />
  )
}

const lists = [
  { name: 'beneficiaries', kind: 'beneficiary' },
  { name: 'terrain', kind: 'terrain' },
  { name: 'hazards', kind: 'hazard' },
  { name: 'indicators', kind: 'indicator' },
] as const satisfies { name: keyof ModelView; kind: LabelKind }[]

function FactTable({ models }: Props) {
  const { t, lang } = useWords()
  const none = t('models:compare.none')
  const money = (vnd: bigint | undefined) => (vnd === undefined ? none : formatMoney(vnd, lang))
  const rows: Row[] = [
    { label: t('models:read.place'), of: ({ unit }) => <PlaceName key="place" unit={unit} /> },
    {
      label: t('models:field.category'),
      of: ({ view }) => view.category && labelOf(t, 'category', view.category),
    },
    {
      label: t('models:compare.level'),
      of: ({ level }) => t(level ? `models:evidence.level.${level}` : 'models:compare.withdrawn'),
    },
    { label: t('models:read.perHousehold'), of: ({ view }) => money(view.totals?.perHouseholdVnd) },
    { label: t('models:read.total'), of: ({ view }) => money(view.totals?.totalVnd) },
    { label: t('models:read.households'), of: ({ view }) => formatNumber(view.households ?? 0, lang) },
    {
      label: t('models:read.months'),
      of: ({ view }) => t('models:read.monthsValue', { count: view.months ?? 0 }),
    },
    { label: t('models:read.startedOn'), of: ({ view }) => formatDate(view.startedOn, lang) },
    ...lists.map(({ name, kind }) => ({
      label: t(`models:field.${name}`),
      of: ({ view }: Compared) => view[name].map((id) => labelOf(t, kind, id)).join(', ') || none,
    })),
  ]
  return <ModelTable models={models} caption={t('models:compare.facts')} rows={rows} />
}

/** Every source that gives to any of them, so that a blank says "nothing from there". */
function FundingTable({ models }: Props) {
  const { t, lang } = useWords()
  const sources = [
    ...new Set(models.flatMap(({ view }) => view.totals?.byFunding.map(({ funding }) => funding) ?? [])),
  ]
  const rows = sources.map((source) => ({
    label: labelOf(t, 'funding', source),
    of: ({ view }: Compared) => {
      const share = view.totals?.byFunding.find(({ funding }) => funding === source)
      return share ? formatMoney(share.perHouseholdVnd, lang) : t('models:compare.noFunding')
    },
  }))
  return <ModelTable models={models} caption={t('models:compare.funding')} rows={rows} numeric />
}

function Results({ models }: Props) {
  const { lang } = useWords()
  const items = models.map(({ view }) => ({
    title: view.title,
    body: (
      <ul>
        {view.results.map((row, at) => (
          <li key={at}>{resultSentence(row, lang)}</li>
        ))}
      </ul>
    ),
  }))
  return <SideBySide items={items} />
}

function ReplicationTable({ models }: Props) {
  const { t, lang } = useWords()
  const count =
    (name: 'total' | 'running' | 'stopped') =>
    ({ rate }: Compared) =>
      formatNumber(rate[name], lang)
  const rows: Row[] = [
    { label: t('models:compare.replicated'), of: count('total') },
    {
      label: t('models:compare.worked'),
      of: ({ rate: { worked, measured } }) =>
        measured ? t('models:compare.workedOf', { worked, measured }) : t('models:compare.notMeasured'),
    },
    { label: t('models:compare.running'), of: count('running') },
    { label: t('models:compare.stopped'), of: count('stopped') },
  ]
  return <ModelTable models={models} caption={t('models:compare.replications')} rows={rows} />
}
