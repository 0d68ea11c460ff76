import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import { PhotoWordsFields, photoTypes } from '#app/features/models/components/photo-manager.tsx'
import { newKey } from '#app/features/models/components/post-upload.ts'
import { UploadStateLine } from '#app/features/models/components/upload-state.tsx'
import { useUploads } from '#app/features/models/components/use-uploads.ts'
import { formatBytes } from '#app/lib/format.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { FormActions, RepeatedFields } from '#app/ui/form-layout.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { useWords } from '#app/ui/words.tsx'

/**
 * Whether the form for many photos may take the place of the plain one: once scripts run, unless somebody on a slow line
 * has chosen a photo before they did.
 */
export function useSteadyForm(): boolean {
  const hydrated = useHydrated()
  // Read once, while the plain form is still the one that is shown.
  const [untouched] = useState(() => typeof document === 'undefined' || !photoChosen())
  return hydrated && untouched
}

function photoChosen(): boolean {
  return Boolean(document.querySelector<HTMLInputElement>('input[name="photo"]')?.files?.length)
}

type Chosen = { key: string; file: File }
type Props = {
  /** Where each photo is sent, and where to go when all are there. */
  action: string
  done: string
}

/** Several photos at once, each described while it waits; they are sent one after the other for as long as it takes. */
export function PhotoUploads({ action, done }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Chosen[]>([])
  const { states, busy, send, retry } = useUploads(action)
  const started = Object.keys(states).length > 0
  const allDone = started && chosen.every(({ key }) => states[key]?.kind === 'done')
  useEffect(() => {
    if (allDone) window.location.assign(done)
  }, [allDone, done])

  const choose = (input: EventTarget) => {
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    const files = [...(input.files ?? [])].map((file) => ({ key: newKey(), file }))
    setChosen((before) => [
      ...before.filter(({ key }) => states[key] && states[key].kind !== 'refused'),
      ...files,
    ])
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const fresh = chosen.filter(({ key }) => !states[key] || states[key].kind === 'refused')
    send(fresh.map(({ key, file }) => ({ key, body: bodyOf({ key, file }, typed) })))
  }
  return (
    <form className="form" onSubmit={submit} onChange={(event) => choose(event.target)}>
      <FileField
        name="photo"
        label={t('models:photo.files')}
        hint={t('models:photo.fileHint')}
        accept={photoTypes}
        multiple
        required={chosen.length === 0}
      />
      {chosen.map(({ key, file }) => (
        <ChosenPhoto key={key} id={key} file={file} state={states[key]} retry={retry} />
      ))}
      {!busy && (
        <FormActions>
          <Button>{t('models:photo.send', { count: Math.max(1, chosen.length) })}</Button>
        </FormActions>
      )}
    </form>
  )
}

type ChosenProps = {
  id: string
  file: File
  state: Parameters<typeof UploadStateLine>[0]['state'] | undefined
  retry: () => void
}

function ChosenPhoto({ id, file, state, retry }: ChosenProps) {
  const { lang } = useWords()
  const described = state === undefined || state.kind === 'refused'
  return (
    <RepeatedFields legend={`${file.name} (${formatBytes(file.size, lang)})`}>
      {/* Out of sight while it is sent, with what was typed, for it may come back. */}
      <div hidden={!described}>
        <PhotoWordsFields names={{ alt: `alt-${id}`, caption: `caption-${id}` }} />
      </div>
      {state && <UploadStateLine id={id} name={file.name} state={state} retry={retry} />}
    </RepeatedFields>
  )
}

function bodyOf({ key, file }: Chosen, typed: FormData): FormData {
  const body = new FormData()
  body.set('key', key)
  body.set('alt', typed.get(`alt-${key}`) ?? '')
  body.set('caption', typed.get(`caption-${key}`) ?? '')
  body.set('photo', file)
  return body
}
