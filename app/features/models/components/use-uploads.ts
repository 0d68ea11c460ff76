import { useEffect, useState } from 'react'
import { postUpload } from '#app/features/models/components/post-upload.ts'
import type { UploadState } from '#app/features/models/steady-uploads.ts'
import { steadyUploads } from '#app/features/models/steady-uploads.ts'

export type UploadStates = Readonly<Record<string, UploadState>>

/** Sends uploads from this page, tells how each stands, and asks before the page is left while any is under way. */
export function useUploads(action: string) {
  const [states, setStates] = useState<UploadStates>({})
  const [{ bodies, uploads }] = useState(() => {
    const bodies = new Map<string, FormData>()
    const uploads = steadyUploads({
      post: (key, progress) => postUpload(action, bodies.get(key) ?? new FormData(), progress),
      show: (key, state) => setStates((before) => ({ ...before, [key]: state })),
      after: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    })
    return { bodies, uploads }
  })
  const busy = Object.values(states).some(({ kind }) => kind !== 'done' && kind !== 'refused')
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    window.addEventListener('online', uploads.hurry)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('online', uploads.hurry)
    }
  }, [busy, uploads])
  const send = (items: readonly { key: string; body: FormData }[]) => {
    for (const { key, body } of items) bodies.set(key, body)
    uploads.add(items.map(({ key }) => key))
  }
  return { states, busy, send, retry: uploads.hurry }
}
