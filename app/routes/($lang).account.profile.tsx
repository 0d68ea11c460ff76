import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeProfile } from '#app/features/accounts/change-profile.server.ts'
import { ProfileForm } from '#app/features/accounts/components/profile-form.tsx'
import { profileOf } from '#app/features/accounts/queries.server.ts'
import { profileForm } from '#app/features/accounts/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'
import { orTyped } from '#app/web/typed.server.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.editTitle')

export const loader = (args: LoaderFunctionArgs) => load(args, ({ actor }) => profileOf(signedIn(actor).id))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const form = await request.formData()
    const parsed = parseForm(form, profileForm, { lang, room: 'accounts' })
    if (!parsed.ok) return parsed.reply
    return orTyped({ request, form }, async () => {
      await changeProfile(person, parsed.value)
      return seeOther(href('/account?done=profile'))
    })
  })

export default function EditProfile() {
  const profile = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:account.editTitle')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ProfileForm reply={reply} name={profile.name} homeUnitCode={profile.homeUnitCode} />
    </Page>
  )
}
