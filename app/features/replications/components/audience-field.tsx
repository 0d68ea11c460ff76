import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import type { Audience } from '#app/features/replications/schema.ts'
import { audiences } from '#app/features/replications/schema.ts'
import { RadioGroup } from '#app/ui/field.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { name: string; values: TypedText; errors: Readonly<Record<string, string[]>> }

/** Who may read the words above: everybody, or officials only. */
export function AudienceField({ name, values, errors }: Props) {
  const { t } = useWords()
  return (
    <RadioGroup
      name={name}
      legend={t('replications:candour.legend')}
      errors={errors[name]}
      options={audiences.map((value) => ({
        value,
        label: t(`replications:candour.${value}`),
        hint: t(`replications:candour.${value}Hint`),
      }))}
      defaultValue={textAt(values, name) || audiences[0]}
    />
  )
}

/** A note with who else reads it; `text` is null for who may not. */
export function Note({ text, audience }: { text: string | null; audience: Audience }) {
  const { t } = useWords()
  if (text === null) return <p className="soft">{t('replications:candour.held')}</p>
  return (
    <>
      <TextLines text={text} />
      {audience === 'officials' && <p className="soft">{t('replications:candour.heldForYou')}</p>}
    </>
  )
}

/** Plain text, a paragraph to a line. */
export function TextLines({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter(Boolean)
    .map((line, at) => <p key={at}>{line}</p>)
}
