import type { ReactNode } from 'react'
import type { ButtonVariant } from '#app/ui/button.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** The version somebody has read and now decides upon. */
  version: number
  button: string
  variant?: ButtonVariant
  back: string
  errors: Readonly<Record<string, string[]>>
  /** Which field an error is about, where one sentence may hold for several. */
  labelOf?: ((name: string) => string | undefined) | undefined
  children?: ReactNode
}

/** The last question before something that others see or that cannot be undone. */
export function DecisionForm({ version, button, variant = 'primary', back, children, ...wrong }: Props) {
  const { t } = useWords()
  return (
    <form method="post" className="form">
      <ErrorSummary {...wrong} />
      <input type="hidden" name="version" value={version} />
      {children}
      <FormActions>
        <Button variant={variant}>{button}</Button>
        <ButtonLink href={back} variant="secondary">
          {t('models:decision.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
