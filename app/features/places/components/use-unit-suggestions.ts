import { useEffect, useState } from 'react'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import type { UnitKind, UnitLevel } from '#app/features/places/rules.ts'

export type Suggestion = ShownUnit & { formerName: string | null }
export type Suggestions = { items: readonly Suggestion[]; failed: boolean }

type Narrowing = { level: UnitLevel | 'any'; within?: string | undefined }

const PAUSE_MS = 200
const PATIENCE_MS = 6_000
const SHOWN = 8

/** Suggestions for a text: after a pause, for the last text only, and never an error thrown at the form. */
export function useUnitSuggestions(typed: string, { level, within }: Narrowing): Suggestions | null {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Suggestions>>(new Map())
  const wanted = typed.trim()
  const known = answers.get(wanted)
  const settled = wanted === '' || (known !== undefined && !known.failed)

  useEffect(() => {
    if (settled) return
    const stop = new AbortController()
    const keep = (answer: Suggestions) => {
      if (stop.signal.reason !== 'newer') setAnswers((all) => new Map(all).set(wanted, answer))
    }
    const late = setTimeout(() => stop.abort('late'), PAUSE_MS + PATIENCE_MS)
    const pause = setTimeout(() => {
      ask(wanted, { level, within }, stop.signal).then(
        (items) => keep({ items, failed: false }),
        () => keep({ items: [], failed: true }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      clearTimeout(late)
      stop.abort('newer')
    }
  }, [settled, wanted, level, within])

  return known ?? null
}

type Answer = {
  items: {
    code: string
    kind: UnitKind
    name: string
    province: { name: string } | null
    formerName?: string | null
  }[]
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
