import { useEffect, useRef } from 'react'

/** Asks before the page is left with unsaved text. Returns what to give the form as `ref`. */
export function useLeaveWarning(unsavedAtFirst: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    let unsaved = unsavedAtFirst
    const changed = () => (unsaved = true)
    const sent = () => (unsaved = false)
    const ask = (event: BeforeUnloadEvent) => unsaved && event.preventDefault()
    const element = form.current
    element?.addEventListener('input', changed)
    element?.addEventListener('submit', sent)
    window.addEventListener('beforeunload', ask)
    return () => {
      element?.removeEventListener('input', changed)
      element?.removeEventListener('submit', sent)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsavedAtFirst])
  return form
}
