import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { SaveState } from '#app/features/models/autosaver.ts'
import { autosaver } from '#app/features/models/autosaver.ts'
import { draftStore, postSave } from '#app/features/models/components/unsent-text.ts'

export type AutosavePlace = {
  slug: string
  /** Where this page's saves go. */
  action: string
  /** Names this opening of the form. */
  client: string
  /** Whose text it is: a browser may be shared. */
  owner: string
}

const LOOK_MS = 400

/** Keeps the form while it is written in. `changed`: what it shows is already unsaved. */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  place: AutosavePlace | null,
  changed: boolean,
): SaveState {
  const [state, show] = useState<SaveState>({ kind: 'idle' })
  const { slug, action, client, owner } = place ?? {}
  useEffect(() => {
    const element = form.current
    if (!element || !slug || !action || !client || !owner) return
    const store = draftStore(owner, slug)
    const saver = autosaver(
      {
        post: (body, sequence) => postSave(action, numbered(body, client, sequence)),
        keep: (unsent) =>
          store.keep(client, unsent && { action, body: numbered(unsent.body, client, unsent.sequence) }),
        show,
        after: (ms, work) => {
          const timer = setTimeout(work, ms)
          return () => clearTimeout(timer)
        },
      },
      changed || isTouched(element) ? '' : bodyOf(element),
    )
    const look = () => saver.changed(bodyOf(element))
    if (changed || isTouched(element)) look()
    let timer: ReturnType<typeof setTimeout> | null = null
    // Reading the whole form at every key would be felt on a cheap phone.
    const lookSoon = () => {
      timer ??= setTimeout(() => {
        timer = null
        look()
      }, LOOK_MS)
    }
    const away = () => {
      if (document.visibilityState !== 'hidden') return
      look()
      saver.hurry()
    }
    const back = (event: PageTransitionEvent) => event.persisted && saver.resume()
    const listens: [EventTarget, string, (event: never) => unknown][] = [
      [element, 'input', lookSoon],
      [element, 'change', lookSoon],
      // A row added or taken away tells nobody but React; its button does.
      [element, 'click', lookSoon],
      [element, 'submit', saver.end],
      [window, 'online', saver.hurry],
      [window, 'pageshow', back],
      [document, 'visibilitychange', away],
    ]
    for (const [target, name, how] of listens) target.addEventListener(name, how as EventListener)
    return () => {
      if (timer) clearTimeout(timer)
      saver.end()
      for (const [target, name, how] of listens) target.removeEventListener(name, how as EventListener)
    }
  }, [form, slug, action, client, owner, changed])
  return state
}

/** What is typed; the rest of a form says what to do with it. */
function bodyOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !['take', 'next', 'autosave', '__intent__'].includes(entry[0]),
  )
  return new URLSearchParams(fields).toString()
}

const numbered = (body: string, client: string, sequence: number) =>
  `${body}&client=${client}&sequence=${sequence}`

/** Whether somebody typed before the script came, on a slow line. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) =>
    field instanceof HTMLInputElement
      ? field.value !== field.defaultValue || field.checked !== field.defaultChecked
      : field instanceof HTMLTextAreaElement
        ? field.value !== field.defaultValue
        : false,
  )
}
