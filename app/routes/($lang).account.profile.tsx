import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeProfile } from '#app/features/accounts/change-profile.server.ts'
import { withProvince } from '#app/features/accounts/components/shown-unit.tsx'
import { ProfileForm } from '#app/features/accounts/components/profile-form.tsx'
import { profileOf } from '#app/features/accounts/queries.server.ts'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { profileForm } from '#app/features/accounts/schema.ts'
import { unitMeant } from '#app/features/places/unit-meant.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }
export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.editTitle')

export const loader = (args: LoaderFunctionArgs) => load(args, ({ actor }) => profileOf(signedIn(actor).id))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), profileForm, manner, async ({ name, unit, lang }) => {
      const homeUnitCode = unit && (await unitMeant(unit, 'commune'))
      await changeProfile(person, { name, homeUnitCode, lang })
      return seeOther(href('/account?done=profile'))
    })
  })

export default function EditProfile() {
  const profile = useLoaderData<typeof loader>()
  const reply = useReply<typeof action>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:account.editTitle')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ProfileForm
        reply={reply}
        name={profile.name}
        letterLang={profile.lang}
        home={profile.homeUnit && withProvince(profile.homeUnit)}
      />
    </Page>
  )
}
