import { Fragment } from 'react'
import type { FormProps } from '#app/features/models/components/basics-fields.tsx'
import { Remark } from '#app/features/models/components/remarks.tsx'
import { sectionNames } from '#app/features/models/schema.ts'
import { groupAt, textAt } from '#app/features/models/typed-draft.ts'
import { FormSection } from '#app/ui/form-layout.tsx'
import { RichTextField } from '#app/ui/rich-text-field.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What went wrong is asked in the same breath and the same size as what went well. */
export function SectionFields({ values, errors, remarks }: FormProps) {
  const { t } = useWords()
  const sections = groupAt(values, 'sections')
  return (
    <FormSection title={t('models:edit.story')}>
      {sectionNames.map((name) => (
        <Fragment key={name}>
          <Remark remarks={remarks} part={name} />
          <RichTextField
            name={`sections.${name}`}
            label={t(`models:section.${name}`)}
            hint={t(`models:sectionHint.${name}`)}
            errors={errors[`sections.${name}`]}
            defaultMarkup={textAt(sections, name)}
          />
          <details className="example">
            <summary>{t('models:sectionExampleTitle')}</summary>
            <p>{t(`models:sectionExample.${name}`)}</p>
          </details>
        </Fragment>
      ))}
    </FormSection>
  )
}
