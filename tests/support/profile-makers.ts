import type { FactSheet, FactsInput, PovertyInput } from '#app/features/profiles/schema.ts'

/** Knows nothing but what is given. */
export function aSheet(known: Partial<FactSheet> = {}): FactSheet {
  const nothing: FactSheet = {
    terrain: null,
    zone: null,
    hazards: null,
    livelihoods: null,
    languages: null,
    road: null,
    market: null,
    electricity: null,
    labour: null,
    land: null,
  }
  return { ...nothing, ...known }
}

type Dated = Partial<Omit<FactsInput, 'facts'>>

/** What the form of a profile sends. */
export function factsInput(known: Partial<FactSheet> = {}, dated: Dated = {}): FactsInput {
  return { version: 0, validFrom: '2026-01-01', source: 'Báo cáo của xã', ...dated, facts: aSheet(known) }
}

export function countsInput(more: Partial<PovertyInput> = {}): PovertyInput {
  return { year: 2025, households: 2_000, poor: 300, nearPoor: 200, source: 'Rà soát cuối năm', ...more }
}
