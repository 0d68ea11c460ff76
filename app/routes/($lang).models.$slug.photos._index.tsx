import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { DraftLocked } from '#app/features/models/components/draft-locked.tsx'
import { PhotoForm, PhotoList } from '#app/features/models/components/photo-manager.tsx'
import { photoForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormSection } from '#app/ui/form-layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { photosPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, photosPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const slug = params['slug']!
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), photoForm, manner, async ({ photo, alt, caption }) => {
      await addPhoto(person, slug, { bytes: new Uint8Array(await photo.arrayBuffer()), alt, caption })
      return seeOther(href(`/models/${slug}/photos?added`))
    })
  })

export const meta = titleOf('models:photo.title')

export default function ModelPhotos() {
  const { slug, title, open, pictures, done, version, submitted, may } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page
      narrow
      title={t('models:photo.title')}
      lead={t('models:photo.lead')}
      crumbs={[{ href: href(`/models/${slug}/preview`), label: title || t('models:work.untitled') }]}
      actions={
        <ButtonLink href={href(`/models/${slug}/edit`)} variant="secondary">
          {t('models:photo.back')}
        </ButtonLink>
      }
    >
      {done && !sent && <Notice kind="success">{t(`models:photo.${done}`)}</Notice>}
      {open ? (
        <>
          <FormSection title={t('models:photo.addTitle')}>
            <PhotoForm values={sent?.values ?? {}} errors={sent?.errors ?? {}} />
          </FormSection>
          <FormSection title={t('models:photo.current', { count: pictures.length })}>
            <PhotoList slug={slug} pictures={pictures} />
          </FormSection>
        </>
      ) : (
        <DraftLocked slug={slug} submitted={submitted} version={version} maySubmit={may.submit} />
      )}
    </Page>
  )
}
