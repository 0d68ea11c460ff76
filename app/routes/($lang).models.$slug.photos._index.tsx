import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { PhotoForm, PhotoList } from '#app/features/models/components/photo-manager.tsx'
import { PhotoUploads, useSteadyForm } from '#app/features/models/components/photo-uploads.tsx'
import { photoForm } from '#app/features/models/form-schema.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DraftPartPage } from '#app/web/draft-part-page.tsx'
import { photosPage } from '#app/web/file-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, photosPage)

export const action = (args: ActionFunctionArgs) =>
  decide(args, photoForm, async (person, slug, { photo, ...words }) => {
    await addPhoto(person, slug, { ...words, bytes: new Uint8Array(await photo.arrayBuffer()) })
    return `/models/${slug}/photos?added`
  })

export const meta = titleOf('models:photo.title')

export default function ModelPhotos() {
  const draft = useLoaderData<typeof loader>()
  const { slug, pictures, done, key } = draft
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const at = href(`/models/${slug}/photos`)
  const steady = useSteadyForm() && !sent
  return (
    <DraftPartPage
      heading={t('models:photo.title')}
      lead={t('models:photo.lead')}
      draft={draft}
      done={done && !sent ? t(`models:photo.${done}`) : null}
    >
      <FormSection title={t('models:photo.addTitle')}>
        {steady ? (
          <PhotoUploads action={`${at}/upload`} done={`${at}?added`} />
        ) : (
          <PhotoForm
            upload={textAt(sent?.values ?? {}, 'key') || key}
            values={sent?.values ?? {}}
            errors={sent?.errors ?? {}}
          />
        )}
      </FormSection>
      <FormSection
        title={t('models:photo.current', { count: pictures.length })}
        hint={t('models:photo.orderHint')}
      >
        <PhotoList slug={slug} pictures={pictures} />
      </FormSection>
    </DraftPartPage>
  )
}
