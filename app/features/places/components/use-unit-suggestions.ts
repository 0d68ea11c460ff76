import { useEffect, useRef, useState } from 'react'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import type { UnitKind, UnitLevel } from '#app/features/places/rules.ts'

export type Suggestion = ShownUnit & { formerName: string | null }

type Narrowing = { level: UnitLevel | 'any'; within?: string | undefined }
type Found = { typed: string; items: Suggestion[]; failed: boolean }

const PAUSE_MS = 200
const PATIENCE_MS = 6_000
const SHOWN = 8

/** Suggestions for what is typed; after a pause, the last answer only, and never an error thrown at the form. */
export function useUnitSuggestions({ level, within }: Narrowing) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const kept = useRef(new Map<string, Suggestion[]>())

  useEffect(() => {
    if (typed.trim() === '') return setFound(null)
    const known = kept.current.get(typed)
    if (known) return setFound({ typed, items: known, failed: false })
    const stop = new AbortController()
    const pause = setTimeout(() => {
      const late = setTimeout(() => stop.abort('late'), PATIENCE_MS)
      ask(typed, { level, within }, stop.signal)
        .then((items) => {
          kept.current.set(typed, items)
          setFound({ typed, items, failed: false })
        })
        .catch(() => stop.signal.reason !== 'newer' && setFound({ typed, items: [], failed: true }))
        .finally(() => clearTimeout(late))
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      stop.abort('newer')
    }
  }, [typed, level, within])

  return { found: found?.typed === typed ? found : null, ask: setTyped }
}

type Answer = {
  items: { code: string; kind: UnitKind; name: string; province: { name: string } | null; formerName?: string | null }[]
}

async function ask(q: string, { level, within }: Narrowing, signal: AbortSignal): Promise<Suggestion[]> {
  const query = new URLSearchParams({ q, level, limit: String(SHOWN), ...(within && { within }) })
  const answer = await fetch(`/api/v1/places?${query}`, { signal })
  if (!answer.ok) throw new Error(`suggestions: ${answer.status}`)
  const { items } = (await answer.json()) as Answer
  return items.map(({ code, kind, name, province, formerName = null }) => {
    return { code, kind, name, provinceName: province?.name ?? null, formerName }
  })
}
