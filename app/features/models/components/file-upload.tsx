import type { FormEvent } from 'react'
import { useEffect, useRef } from 'react'
import { FileFields } from '#app/features/models/components/file-form.tsx'
import { UploadStateLine } from '#app/features/models/components/upload-state.tsx'
import { useUploads } from '#app/features/models/components/use-uploads.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { useWords } from '#app/ui/words.tsx'

type Props = Omit<Parameters<typeof FileFields>[0], 'busy'> & {
  /** Where a script sends the paper, and where to go when it is there. */
  action: string
  done: string
}

/** The form of one paper. A script sends it with a bar, and again when the line breaks; without one it is a plain form. */
export function FileUpload({ action, done, ...fields }: Props) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const hydrated = useHydrated()
  const { states, busy, send, retry } = useUploads(action)
  const state = states[fields.upload]
  const taken = state?.kind === 'done'
  const wrongWords = state?.kind === 'refused' && state.code === 'upload_words_wrong'
  useEffect(() => {
    if (taken) window.location.assign(done)
    // The page that comes back says at each field what is wrong with it.
    if (wrongWords) form.current?.submit()
  }, [taken, wrongWords, done])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!busy) send([{ key: fields.upload, body: new FormData(event.currentTarget) }])
  }
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="form"
      ref={form}
      onSubmit={hydrated ? submit : undefined}
    >
      <FileFields {...fields} busy={busy} />
      {state && (
        <UploadStateLine id={fields.upload} name={t('models:file.file')} state={state} retry={retry} />
      )}
    </form>
  )
}
