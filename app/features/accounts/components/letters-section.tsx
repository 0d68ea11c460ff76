import { isLang, languageNames } from '#app/lib/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { stopped: boolean; lang: string }

/** Whether letters about one's work come, and the one button that changes it. */
export function Letters({ stopped, lang }: Props) {
  const { t, href } = useWords()
  const language = isLang(lang) ? languageNames[lang] : lang
  return (
    <>
      <p>{stopped ? t('accounts:letterSetting.stopped') : t('accounts:letterSetting.sent', { language })}</p>
      <form method="post" action={href('/account/letters')}>
        <Button variant="secondary" name="wanted" value={stopped ? 'yes' : 'no'}>
          {stopped ? t('accounts:letterSetting.start') : t('accounts:letterSetting.stop')}
        </Button>
      </form>
    </>
  )
}
