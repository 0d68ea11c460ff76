import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and without JavaScript: what needs a script offers itself only after this. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
