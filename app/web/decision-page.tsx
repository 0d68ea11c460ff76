import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { textAt } from '#app/features/models/typed-draft.ts'
import type { ButtonVariant } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'

type Props = {
  title: string
  lead: string
  button: string
  variant?: ButtonVariant
  /** The model it is about, and the page to go back to. */
  of: { title: string; version: number; back: string }
  /** Asks for a reason, with this hint. */
  reasonHint?: string
  children?: ReactNode
}

/** One question before something with consequences is done to a model. */
export function DecisionPage({ title, lead, button, variant = 'primary', of, reasonHint, children }: Props) {
  const { t, href } = useWords()
  const sent = formReply(useActionData())
  const back = href(of.back)
  return (
    <Page narrow title={title} lead={lead} crumbs={[{ href: back, label: of.title }]}>
      <DecisionForm
        version={of.version}
        button={button}
        variant={variant}
        back={back}
        errors={sent?.errors ?? {}}
      >
        {children}
        {reasonHint && (
          <TextArea
            name="reason"
            label={t('models:decision.reason')}
            hint={reasonHint}
            errors={sent?.errors['reason']}
            defaultValue={textAt(sent?.values ?? {}, 'reason')}
            required
          />
        )}
      </DecisionForm>
    </Page>
  )
}
