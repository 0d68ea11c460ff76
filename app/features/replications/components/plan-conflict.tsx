import type { TypedText } from '#app/features/models/typed-draft.ts'
import { rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import { Notice } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

const lists = [
  { name: 'adapted', label: 'replications:adapted.title', cells: ['what', 'why'] },
  { name: 'costs', label: 'replications:edit.costs', cells: ['item', 'amountVnd'] },
  { name: 'foundFunding', label: 'replications:funding.title', cells: ['source', 'amountVnd', 'state'] },
  { name: 'milestones', label: 'replications:plan.milestones', cells: ['title', 'dueOn', 'doneOn'] },
  { name: 'expected', label: 'replications:plan.expected', cells: ['metric', 'baseline', 'value'] },
] as const

/** Both texts of a plan that two people changed at once, field by field, only where they differ. */
export function PlanConflict({ mine, theirs }: { mine: TypedText; theirs: TypedText }) {
  const { t } = useWords()
  const fields = [
    ...(['hamlet', 'households', 'startedOn', 'adaptations'] as const).map((name) => ({
      label: t(`replications:plan.${name}`),
      mine: textAt(mine, name),
      theirs: textAt(theirs, name),
    })),
    ...lists.map(({ name, label, cells }) => ({
      label: t(label),
      mine: rowLines(mine, name, cells),
      theirs: rowLines(theirs, name, cells),
    })),
  ]
  const rows = fields
    .filter((field) => field.mine !== field.theirs)
    .map((field) => [
      field.label,
      <Lines key="mine" text={field.mine} />,
      <Lines key="theirs" text={field.theirs} />,
    ])
  return (
    <>
      <Notice kind="warning" title={t('replications:edit.conflictTitle')}>
        {t('replications:edit.conflictText')}
      </Notice>
      <DataTable
        caption={t('replications:edit.conflictTitle')}
        captionHidden
        head={(['field', 'mine', 'theirs'] as const).map((name) => t(`replications:edit.${name}`))}
        rows={rows}
      />
    </>
  )
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, at) => <p key={at}>{line || '–'}</p>)
}

function rowLines(values: TypedText, list: string, cells: readonly string[]): string {
  return rowsAt(values, list)
    .map((row) =>
      cells
        .map((cell) => textAt(row, cell))
        .filter(Boolean)
        .join(', '),
    )
    .join('\n')
}
