import type { TypedForm } from '#app/features/replications/typed.ts'
import { rowsOf, textOf } from '#app/features/replications/typed.ts'
import { Notice } from '#app/ui/notice.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Both texts of a plan that two people changed at once, field by field, only where they differ. */
export function PlanConflict({ mine, theirs }: { mine: TypedForm; theirs: TypedForm }) {
  const { t } = useWords()
  const fields = [
    ...(['households', 'startedOn', 'adaptations'] as const).map((name) => ({
      label: t(`replications:plan.${name}`),
      mine: textOf(mine, name),
      theirs: textOf(theirs, name),
    })),
    { label: t('replications:edit.costs'), mine: costLines(mine), theirs: costLines(theirs) },
    { label: t('replications:plan.milestones'), mine: milestoneLines(mine), theirs: milestoneLines(theirs) },
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

function costLines(values: TypedForm): string {
  return rowsOf(values, 'costs')
    .map((row) => `${textOf(row, 'item')}: ${textOf(row, 'amountVnd')}`)
    .join('\n')
}

function milestoneLines(values: TypedForm): string {
  return rowsOf(values, 'milestones')
    .map((row) =>
      [textOf(row, 'title'), textOf(row, 'dueOn'), textOf(row, 'doneOn')].filter(Boolean).join(', '),
    )
    .join('\n')
}
