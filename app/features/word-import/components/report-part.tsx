import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import type { Sizes } from '#app/features/word-import/components/report-blocks.tsx'
import { ReportBlocks } from '#app/features/word-import/components/report-blocks.tsx'
import type { PartView } from '#app/features/word-import/view-rules.ts'
import { targetLabel } from '#app/features/word-import/view-rules.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { RepeatedFields } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  at: number
  part: PartView
  sizes: Sizes
  sent: TypedText | undefined
  errors: Readonly<Record<string, string[]>>
}

// What is longer is folded: the choice below it should stay in sight.
const FOLDED_LETTERS = 700
const FOLDED_ROWS = 4

/** One passage as it stands in the report, why it is thought to belong somewhere, and where it goes. */
export function ReportPart({ at, part, sizes, sent, errors }: Props) {
  const { t, lang } = useWords()
  const name = (field: string) => `parts[${at}].${field}`
  const value = (field: string, otherwise: string) => (sent ? textAt(sent, field) : otherwise)
  const blocks = <ReportBlocks blocks={part.blocks} sizes={sizes} />
  const n = at + 1
  const { heading } = part
  return (
    <RepeatedFields
      legend={heading ? t('word:review.partUnder', { n, heading }) : t('word:review.part', { n })}
    >
      {isLong(part) ? (
        <details className="fold">
          <summary>{t('word:review.whole')}</summary>
          {blocks}
        </details>
      ) : (
        blocks
      )}
      {part.reading && <Reading {...part.reading} />}
      <SelectField
        name={name('to')}
        label={t('word:review.to')}
        hint={part.reason}
        errors={errors[name('to')]}
        options={part.targets.map((target) => ({ value: target, label: targetLabel(target, lang) }))}
        defaultValue={value('to', part.guess)}
      />
      {part.picture && (
        <>
          <TextField
            name={name('alt')}
            label={t('word:review.alt')}
            hint={t('word:review.altHint')}
            errors={errors[name('alt')]}
            defaultValue={value('alt', part.picture.alt)}
          />
          <TextField
            name={name('caption')}
            label={t('word:review.caption')}
            errors={errors[name('caption')]}
            defaultValue={value('caption', part.picture.caption)}
          />
        </>
      )}
    </RepeatedFields>
  )
}

function isLong({ blocks }: PartView): boolean {
  const letters = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.letters : 0), 0)
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  return letters > FOLDED_LETTERS || rows > FOLDED_ROWS
}

function Reading({ rows, left }: NonNullable<PartView['reading']>) {
  const { t } = useWords()
  return (
    <div>
      <p>{t('word:review.readRows', { count: rows.length })}</p>
      <Lines lines={rows} />
      {left.length > 0 && (
        <>
          <p>{t('word:review.leftRows')}</p>
          <Lines lines={left} />
        </>
      )}
    </div>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}
