import type { Changes } from '#app/features/models/change-rules.ts'
import { isUnchanged } from '#app/features/models/change-rules.ts'
import { ChangedBasics, ChangedNumbers } from '#app/features/models/components/changed-basics.tsx'
import { ChangedFiles } from '#app/features/models/components/changed-files.tsx'
import type { ChangedPicture } from '#app/features/models/components/changed-photos.tsx'
import { ChangedPhotos } from '#app/features/models/components/changed-photos.tsx'
import { ChangedCosts, ChangedResults, ChangedSteps } from '#app/features/models/components/changed-rows.tsx'
import { fieldLabel } from '#app/features/models/field-words.ts'
import { SectionBlock } from '#app/ui/article.tsx'
import { WordsBeside } from '#app/ui/changes.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { changes: Changes; pictures: readonly ChangedPicture[]; left: string; right: string }

/** Words as words, numbers as numbers, rows as rows, photos as photos. */
export function ChangesView({ changes, pictures, left, right }: Props) {
  const { t, lang } = useWords()
  if (isUnchanged(changes)) return <Notice kind="info">{t('models:changes.none')}</Notice>
  const { words, numbers, choices, lists, steps, costs, results, files } = changes
  return (
    <div className="article-text">
      {words.map(({ name, lines }) => (
        <SectionBlock key={name} id={name.replace('.', '-')} title={fieldLabel(name, lang)}>
          <WordsBeside lines={lines} left={left} right={right} />
        </SectionBlock>
      ))}
      {choices.length + lists.length > 0 && (
        <SectionBlock id="about" title={t('models:changes.about')}>
          <ChangedBasics choices={choices} lists={lists} />
        </SectionBlock>
      )}
      {numbers.length > 0 && (
        <SectionBlock id="numbers" title={t('models:changes.numbers')}>
          <ChangedNumbers numbers={numbers} left={left} right={right} />
        </SectionBlock>
      )}
      {steps.length > 0 && (
        <SectionBlock id="steps" title={t('models:field.steps')}>
          <ChangedSteps rows={steps} />
        </SectionBlock>
      )}
      {costs.length > 0 && (
        <SectionBlock id="costs" title={t('models:field.costs')}>
          <ChangedCosts rows={costs} />
        </SectionBlock>
      )}
      {results.length > 0 && (
        <SectionBlock id="results" title={t('models:field.results')}>
          <ChangedResults rows={results} />
        </SectionBlock>
      )}
      {files.length > 0 && (
        <SectionBlock id="files" title={t('models:field.files')}>
          <ChangedFiles rows={files} />
        </SectionBlock>
      )}
      {pictures.length > 0 && (
        <SectionBlock id="photos" title={t('models:field.photos')}>
          <ChangedPhotos pictures={pictures} />
        </SectionBlock>
      )}
    </div>
  )
}
