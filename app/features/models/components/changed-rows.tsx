import type { ReactNode } from 'react'
import type { DraftCost, DraftResult } from '#app/features/models/change-rules.ts'
import { difference } from '#app/features/models/components/changed-basics.tsx'
import { labelOf, metricLabel } from '#app/features/models/labels.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import type { RowChange } from '#app/lib/row-diff.ts'
import { wordDiff } from '#app/lib/word-diff.ts'
import { Deleted, Inserted, Pieces } from '#app/ui/changes.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Rows<T> = { rows: readonly RowChange<T>[] }

/** In the order of doing; one that stands elsewhere now says where it stood. */
export function ChangedSteps({ rows }: Rows<string>) {
  const { t } = useWords()
  const told = rows.filter((row) => row.kind !== 'same' || row.moved)
  return (
    <>
      <ul className="changes-rows">
        {told.map((row, at) => (
          <li key={at}>
            <strong>{t('models:step.row', { n: ('toAt' in row ? row.toAt : row.fromAt) + 1 })}</strong>{' '}
            <span className="soft">
              ({t(`models:changes.${row.kind === 'same' ? 'moved' : row.kind}`)}
              {'moved' in row && row.moved && `, ${t('models:changes.stepWas', { n: row.fromAt + 1 })}`})
            </span>
            <br />
            <Cell row={row} read={(step) => step} words />
          </li>
        ))}
      </ul>
      <Unchanged count={rows.length - told.length} />
    </>
  )
}

export function ChangedCosts({ rows }: Rows<DraftCost>) {
  const { t, lang } = useWords()
  const told = rows.filter(({ kind }) => kind !== 'same')
  const cell = (name: 'item' | 'amountVnd' | 'per' | 'funding') => t(`models:cost.${name}`)
  const money = (vnd: number) => formatMoney(vnd, lang)
  return (
    <>
      <DataTable
        caption={t('models:cost.linesCaption')}
        captionHidden
        head={[
          cell('item'),
          cell('amountVnd'),
          t('models:changes.difference'),
          cell('per'),
          cell('funding'),
          t('models:changes.kind'),
        ]}
        numeric={[1]}
        short={['lead', 'named', 'note', 'note', 'note', 'note']}
        rows={told.map((row) => [
          <Cell key="item" row={row} read={({ item }) => item} words />,
          <Cell
            key="amount"
            row={row}
            read={({ amountVnd }) => (amountVnd === null ? '' : money(amountVnd))}
          />,
          differenceOf(
            row,
            ({ amountVnd }) => amountVnd,
            (from, to) => difference(from, to, money, t, lang),
          ),
          <Cell key="per" row={row} read={({ per }) => (per ? t(`models:cost.perWord.${per}`) : '')} />,
          <Cell
            key="funding"
            row={row}
            read={({ funding }) => (funding ? labelOf(t, 'funding', funding) : '')}
          />,
          t(`models:changes.${row.kind}` as 'models:changes.changed'),
        ])}
      />
      <Unchanged count={rows.length - told.length} />
    </>
  )
}

export function ChangedResults({ rows }: Rows<DraftResult>) {
  const { t, lang } = useWords()
  const told = rows.filter(({ kind }) => kind !== 'same')
  const cell = (name: 'metric' | 'unit' | 'baseline' | 'value' | 'on' | 'households') =>
    t(`models:result.${name}`)
  const figure = (value: number | null) => (value === null ? '' : formatNumber(value, lang))
  return (
    <>
      <DataTable
        caption={t('models:result.caption')}
        captionHidden
        head={[
          cell('metric'),
          cell('baseline'),
          cell('value'),
          t('models:changes.difference'),
          cell('unit'),
          cell('on'),
          cell('households'),
          t('models:changes.kind'),
        ]}
        numeric={[1, 2, 6]}
        short={['lead', 'named', 'named', 'note', 'note', 'named', 'named', 'note']}
        rows={told.map((row) => [
          <Cell key="metric" row={row} read={({ metric }) => metricLabel(t, metric)} words />,
          <Cell key="baseline" row={row} read={({ baseline }) => figure(baseline)} />,
          <Cell key="value" row={row} read={({ value }) => figure(value)} />,
          differenceOf(
            row,
            ({ value }) => value,
            (from, to) => difference(from, to, figure, t, lang),
          ),
          <Cell key="unit" row={row} read={({ unit }) => unit} />,
          <Cell key="on" row={row} read={({ on }) => formatDate(on, lang)} />,
          <Cell key="households" row={row} read={({ households }) => figure(households)} />,
          t(`models:changes.${row.kind}` as 'models:changes.changed'),
        ])}
      />
      <Unchanged count={rows.length - told.length} />
    </>
  )
}

type CellProps<T> = {
  row: RowChange<T>
  read: (row: T) => string
  /** By the word; otherwise the old value and the new one as wholes. */
  words?: boolean
}

function Cell<T>({ row, read, words = false }: CellProps<T>): ReactNode {
  const from = 'from' in row ? read(row.from) : ''
  const to = 'to' in row ? read(row.to) : ''
  if (from === to) return to
  if (words) return <Pieces pieces={wordDiff(from, to)} />
  return (
    <>
      {from && <Deleted>{from}</Deleted>} {to && <Inserted>{to}</Inserted>}
    </>
  )
}

function differenceOf<T>(
  row: RowChange<T>,
  figure: (row: T) => number | null,
  told: (from: number, to: number) => string,
) {
  if (row.kind !== 'changed') return ''
  const [from, to] = [figure(row.from), figure(row.to)]
  return from === null || to === null || from === to ? '' : told(from, to)
}

function Unchanged({ count }: { count: number }) {
  const { t } = useWords()
  return count > 0 && <p className="soft">{t('models:changes.unchangedRows', { count })}</p>
}
