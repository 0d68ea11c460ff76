import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

const OfResponse = createContext({ nonce: '', requestId: '' })

type Props = { nonce: string; requestId: string; children: ReactNode }

/** What belongs to this one answer: its script nonce, and the number its log lines carry. */
export function ResponseProvider({ nonce, requestId, children }: Props) {
  return <OfResponse.Provider value={{ nonce, requestId }}>{children}</OfResponse.Provider>
}

export function useNonce(): string {
  return useContext(OfResponse).nonce
}

/** For a visitor to name when something failed. */
export function useRequestId(): string {
  return useContext(OfResponse).requestId
}
