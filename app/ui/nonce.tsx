import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

const Nonce = createContext('')

/** Carries the response's script nonce to the few places that write a script element. */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>
}

export function useNonce(): string {
  return useContext(Nonce)
}
