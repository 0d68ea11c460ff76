import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PhotoForm } from '#app/features/models/components/photo-manager.tsx'
import { photoForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { addProgressPhoto } from '#app/features/replications/add-progress-photo.server.ts'
import { ProgressPhotoList } from '#app/features/replications/components/progress-photo-list.tsx'
import { formatDate } from '#app/lib/format.ts'
import { FormSection } from '#app/ui/form-layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { progressPhotosPage } from '#app/web/offer-pages.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, progressPhotosPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const entry = { replicationId: params['id']!, entryId: params['entry']! }
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), photoForm, manner, async ({ photo, ...words }) => {
      await addProgressPhoto(person, entry, { bytes: new Uint8Array(await photo.arrayBuffer()), ...words })
      return seeOther(href(`/replications/${entry.replicationId}/progress/${entry.entryId}/photos?added`))
    })
  })

export const meta = titleOf('replications:photos.title')

export default function ProgressPhotos() {
  const { replicationId, entryId, title, on, pictures, done } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page
      narrow
      kicker={t('replications:photos.of', { date: formatDate(on, lang) })}
      title={t('replications:photos.title')}
      lead={t('replications:photos.lead')}
      crumbs={[{ href: href(`/replications/${replicationId}#progress`), label: title }]}
    >
      {done && !sent && <Notice kind="success">{t(`models:photo.${done}`)}</Notice>}
      <FormSection title={t('models:photo.addTitle')}>
        <PhotoForm values={sent?.values ?? {}} errors={sent?.errors ?? {}} />
      </FormSection>
      <FormSection title={t('models:photo.current', { count: pictures.length })}>
        <ProgressPhotoList
          base={href(`/replications/${replicationId}/progress/${entryId}/photos`)}
          pictures={pictures}
        />
      </FormSection>
    </Page>
  )
}
