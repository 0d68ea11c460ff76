import { BasicsFields, WhoFields } from '#app/features/models/components/basics-fields.tsx'
import type { Conflict } from '#app/features/models/components/draft-conflict.tsx'
import { DraftConflict } from '#app/features/models/components/draft-conflict.tsx'
import { Remark } from '#app/features/models/components/remarks.tsx'
import { CostRows, ResultRows, StepRows } from '#app/features/models/components/row-fields.tsx'
import { SaveStateLine } from '#app/features/models/components/save-state.tsx'
import { SectionFields } from '#app/features/models/components/section-fields.tsx'
import type { AutosavePlace } from '#app/features/models/components/use-autosave.ts'
import { useAutosave } from '#app/features/models/components/use-autosave.ts'
import { useLeaveWarning } from '#app/features/models/components/use-leave-warning.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { fieldPlace } from '#app/features/models/field-words.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import type { Remarks } from '#app/features/models/verification-rules.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** Where the form goes; without a fragment, so that what is wrong is seen at the top. */
  action: string
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  /** The saved version this text was written upon. */
  version: number | string
  photoCount: number
  conflict: Conflict | null
  /** The text came back unsaved. */
  unsaved: boolean
  /** Why a reviewer sent back what is published, shown beside each part. */
  remarks: Remarks
  place: AutosavePlace
  /** Other openings of this form whose text is in it or was offered: saving settles them as well. */
  autosaves: readonly string[]
}

export function DraftForm({ place, version, conflict, unsaved, autosaves, ...props }: Props) {
  const { values, errors, remarks } = props
  const text = { values, errors, remarks }
  const { t, lang } = useWords()
  const form = useLeaveWarning(unsaved)
  const state = useAutosave(form, place, unsaved)
  const clients = useHydrated() ? [place.client, ...autosaves] : autosaves
  return (
    <form method="post" action={props.action} className="form" ref={form} noValidate>
      {!conflict && <ErrorSummary errors={errors} labelOf={(name) => fieldPlace(name, lang)} />}
      <input type="hidden" name="version" value={version} />
      {clients.map((client) => (
        <input key={client} type="hidden" name="autosave" value={client} />
      ))}
      {conflict && <DraftConflict conflict={conflict} />}
      {/* The first button of a form is what the Enter key presses. */}
      <FormActions>
        <Button>{t('models:edit.save')}</Button>
      </FormActions>
      <BasicsFields {...text} />
      <WhoFields values={text.values} errors={errors} />
      <SectionFields {...text} />
      <StepRows {...text} />
      <CostRows {...text} />
      <ResultRows {...text} />
      <FormSection
        title={t('models:edit.photosTitle')}
        hint={t('models:edit.photosText', { count: props.photoCount })}
      >
        <Remark remarks={remarks} part="photos" />
        <div className="cluster">
          <Button variant="secondary" name="next" value="photos">
            {t('models:edit.savePhotos')}
          </Button>
          <Button variant="secondary" name="next" value="files">
            {t('models:edit.saveFiles')}
          </Button>
        </div>
      </FormSection>
      <FormActions>
        <Button>{t('models:edit.save')}</Button>
        <Button variant="secondary" name="next" value="preview">
          {t('models:edit.savePreview')}
        </Button>
      </FormActions>
      <SaveStateLine state={state} />
    </form>
  )
}
