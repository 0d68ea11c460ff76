import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeLetters } from '#app/features/accounts/change-letters.server.ts'
import { Letters } from '#app/features/accounts/components/letters-section.tsx'
import { profileOf } from '#app/features/accounts/queries.server.ts'
import { lettersForm } from '#app/features/accounts/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:letterSetting.title')

export const loader = (args: LoaderFunctionArgs) => load(args, ({ actor }) => profileOf(signedIn(actor).id))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const form = parseForm(await request.formData(), lettersForm, { lang, room: 'accounts' })
    if (!form.ok) return form.reply
    const { wanted } = form.value
    await changeLetters(person, { wanted: wanted === 'yes' })
    return seeOther(href(`/account?done=${wanted === 'yes' ? 'letters' : 'noLetters'}`))
  })

export default function LetterSetting() {
  const profile = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:letterSetting.title')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <Letters stopped={profile.newsStoppedAt !== null} lang={profile.lang} />
    </Page>
  )
}
