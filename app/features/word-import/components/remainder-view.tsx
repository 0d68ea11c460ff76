import type { Sizes } from '#app/features/word-import/components/report-blocks.tsx'
import { ReportBlocks } from '#app/features/word-import/components/report-blocks.tsx'
import type { ShownBlock } from '#app/features/word-import/view-rules.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  items: readonly { heading: string; blocks: readonly ShownBlock[] }[]
  sizes: Sizes
  errors: Readonly<Record<string, string[]>>
}

/** What of a report is not in the draft, to read and copy from until it is discarded. */
export function RemainderView({ items, sizes, errors }: Props) {
  const { t } = useWords()
  return (
    <>
      {items.map(({ heading, blocks }, at) => (
        <section key={at} className="form-section">
          <h2>{heading || t('word:review.part', { n: at + 1 })}</h2>
          <ReportBlocks blocks={blocks} sizes={sizes} />
        </section>
      ))}
      <form method="post" className="form">
        <Checkbox name="sure" label={t('word:remainder.sure')} errors={errors['sure']} required />
        <FormActions>
          <Button variant="danger">{t('word:remainder.discard')}</Button>
        </FormActions>
      </form>
    </>
  )
}
