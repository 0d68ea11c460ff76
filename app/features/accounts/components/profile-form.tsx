import { ChosenUnit } from '#app/features/accounts/components/chosen-unit.tsx'
import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import type { PlacedUnit } from '#app/features/accounts/components/shown-unit.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { languageNames, languages } from '#app/lib/languages.ts'
import { ErrorSummary, RadioGroup, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { reply: Reply; name: string; letterLang: string; home: PlacedUnit | null }

export function ProfileForm({ reply, name, letterLang, home }: Props) {
  const { t, href } = useWords()
  const { errors, typed } = useComplaint(reply)
  const labels: Record<string, string> = {
    name: t('accounts:field.name'),
    unit: t('accounts:field.homeUnit'),
    lang: t('accounts:field.letterLang'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <TextField
        name="name"
        label={t('accounts:field.name')}
        hint={t('accounts:field.nameHint')}
        autoComplete="name"
        defaultValue={typed('name') ?? name}
        errors={errors['name']}
        maxLength={80}
        required
      />
      <ChosenUnit reply={reply} label={t('accounts:field.homeUnit')} value={home} errors={errors['unit']} />
      <RadioGroup
        name="lang"
        legend={t('accounts:field.letterLang')}
        options={languages.map((lang) => ({ value: lang, label: languageNames[lang] }))}
        defaultValue={typed('lang') ?? letterLang}
        errors={errors['lang']}
        compact
        required
      />
      <FormActions>
        <Button>{t('accounts:account.save')}</Button>
        <ButtonLink href={href('/account')} variant="quiet">
          {t('accounts:account.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
