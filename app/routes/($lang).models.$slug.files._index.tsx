import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addFile } from '#app/features/models/add-file.server.ts'
import { FileList } from '#app/features/models/components/file-list.tsx'
import { FileUpload } from '#app/features/models/components/file-upload.tsx'
import { fileForm } from '#app/features/models/form-schema.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'
import { decide } from '#app/web/decide.server.ts'
import { DraftPartPage } from '#app/web/draft-part-page.tsx'
import { filesPage } from '#app/web/file-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, filesPage)

export const action = (args: ActionFunctionArgs) =>
  decide(args, fileForm, async (person, slug, { file, ...words }) => {
    await addFile(person, slug, { ...words, bytes: new Uint8Array(await file.arrayBuffer()) })
    return `/models/${slug}/files?added`
  })

export const meta = titleOf('models:file.pageTitle')

export default function ModelFiles() {
  const draft = useLoaderData<typeof loader>()
  const { slug, files, options, done, key } = draft
  const { t, href } = useWords()
  const sent = formReply(useReply<typeof action>())
  const at = href(`/models/${slug}/files`)
  return (
    <DraftPartPage
      heading={t('models:file.pageTitle')}
      lead={t('models:file.lead')}
      draft={draft}
      done={done && !sent ? t(`models:file.done.${done}`) : null}
    >
      <FormSection title={t('models:file.addTitle')}>
        <FileUpload
          action={`${at}/upload`}
          done={`${at}?added`}
          upload={textAt(sent?.values ?? {}, 'key') || key}
          values={sent?.values ?? {}}
          errors={sent?.errors ?? {}}
          options={options}
        />
      </FormSection>
      <FormSection title={t('models:file.current', { count: files.length })}>
        <FileList slug={slug} files={files} />
      </FormSection>
    </DraftPartPage>
  )
}
