import { useActionData } from '@remix-run/react'
import { refusalSentence } from '#app/lib/refusal-words.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The page of an address that only takes a button's press: why the press did nothing. */
export function RefusedNotice() {
  const { lang } = useWords()
  const reply = useActionData<{ refusal?: { code: string } }>()
  return <Page narrow title={refusalSentence(reply?.refusal ?? { code: 'form_expired' }, lang, 'models')} />
}
