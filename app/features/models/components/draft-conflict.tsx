import { conflictingFields } from '#app/features/models/conflict-rules.ts'
import { fieldLabel, fieldLines } from '#app/features/models/field-words.ts'
import { refusalSentence } from '#app/lib/refusal-words.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { Compare } from '#app/ui/compare.tsx'
import { Checkbox } from '#app/ui/field.tsx'
import { fieldId } from '#app/ui/field-frame.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

export type Conflict = {
  code: string
  mine: DraftText
  theirs?: DraftText | undefined
  editedBy?: string | null | undefined
  editedAt?: string | undefined
}

/** Inside the form that could not be saved: what stands in the way and, field by field, both texts. */
export function DraftConflict({ conflict }: { conflict: Conflict }) {
  const { t, lang } = useWords()
  const { code, mine, theirs, editedBy, editedAt } = conflict
  if (code !== 'draft_changed' || !theirs) {
    return (
      <Notice kind="error" title={refusalSentence({ code }, lang, 'models')}>
        {t('models:conflict.keptText')}
      </Notice>
    )
  }
  return (
    <>
      <Notice kind="error" title={t('models:conflict.title')}>
        <p>
          {t('models:conflict.who', {
            name: editedBy ?? t('models:conflict.someone'),
            when: formatDateTime(editedAt, lang),
          })}
        </p>
        <p>{t('models:conflict.text')}</p>
      </Notice>
      {conflictingFields(mine, theirs).map(({ name }) => (
        <fieldset key={name} className="repeated">
          <legend>{fieldLabel(name, lang)}</legend>
          <Compare
            left={{ title: t('models:conflict.mine'), body: <Lines lines={fieldLines(mine, name, lang)} /> }}
            right={{
              title: t('models:conflict.theirs'),
              body: <Lines lines={fieldLines(theirs, name, lang)} />,
            }}
          />
          <Checkbox name="take" id={`take-${fieldId(name)}`} value={name} label={t('models:conflict.take')} />
        </fieldset>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useWords()
  if (lines.length === 0) return <p className="soft">{t('models:conflict.empty')}</p>
  return lines.map((line, at) => <p key={at}>{line}</p>)
}
