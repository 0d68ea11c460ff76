import { RowList } from '#app/features/models/components/row-list.tsx'
import { metricLabel } from '#app/features/models/labels.ts'
import { limits } from '#app/features/models/schema.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { metrics } from '#app/lib/taxonomy.ts'
import { NumberField, TextField } from '#app/ui/field.tsx'
import { FieldRow } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Words = {
  row: 'replications:outcome.row' | 'replications:expected.row'
  add: 'replications:outcome.addResult' | 'replications:expected.add'
  baseline: 'replications:outcome.baseline' | 'replications:expected.baseline'
  value: 'replications:outcome.value' | 'replications:expected.value'
}
type Props = {
  name: string
  rows: TypedText[]
  errors: Readonly<Record<string, string[]>>
  words: Words
}

/** Measures with a figure before and one now or hoped for; known ones can be picked by name. */
export function MeasureRows({ name, rows, errors, words }: Props) {
  const { t } = useWords()
  return (
    <>
      <datalist id="metrics">
        {metrics.map((id) => (
          <option key={id} value={metricLabel(t, id)} />
        ))}
      </datalist>
      <RowList
        name={name}
        rows={rows}
        max={limits.results}
        rowLabel={(n) => t(words.row, { n })}
        addLabel={t(words.add)}
        firstCell=".metric"
      >
        {(row, cells) => {
          const cell = (cellName: 'metric' | 'unit' | 'baseline' | 'value') => ({
            name: `${row}.${cellName}`,
            errors: errors[`${row}.${cellName}`],
            defaultValue: textAt(cells, cellName),
          })
          return (
            <>
              <FieldRow>
                <TextField
                  {...cell('metric')}
                  label={t('replications:outcome.metric')}
                  list="metrics"
                  lang="vi"
                />
                <TextField {...cell('unit')} label={t('replications:outcome.unit')} width="short" lang="vi" />
              </FieldRow>
              <FieldRow>
                <NumberField {...cell('baseline')} label={t(words.baseline)} decimal />
                <NumberField {...cell('value')} label={t(words.value)} decimal />
              </FieldRow>
            </>
          )
        }}
      </RowList>
    </>
  )
}
