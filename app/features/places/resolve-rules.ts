import type { Match, Narrowing, UnitChoice } from '#app/features/places/match-rules.ts'
import { KIND_STEP, NEXT_TIER, SOURCE_STEP, WHOLE, fits } from '#app/features/places/match-rules.ts'
import { placeKey } from '#app/features/places/rules.ts'

export type Resolved =
  | { ok: true; code: string; unit: UnitChoice }
  | {
      ok: false
      problem: 'required' | 'unit_unknown' | 'unit_ambiguous' | 'unit_retype'
      choices: UnitChoice[]
    }

/** The value of the choice "none of these": the field comes back for another try. */
export const RETYPE = '?'

const MOST_CHOICES = 12

const alone = /^\s*(\d{2}|\d{5})\s*$/
const inBrackets = /\((\d{2}|\d{5})\)\s*$/

/** The code in a text that is a code, or ends with one in brackets as the picker writes it. */
export function typedCode(text: string): string | null {
  return alone.exec(text)?.[1] ?? inBrackets.exec(text)?.[1] ?? null
}

/**
 * @param coded the unit whose code stands in the text
 * @param matches by name, best first
 */
export function resolveMatches(
  text: string,
  coded: UnitChoice | null,
  matches: readonly Match[],
  narrowing: Narrowing,
): Resolved {
  if (text.trim() === '') return { ok: false, problem: 'required', choices: [] }
  if (text.trim() === RETYPE) return { ok: false, problem: 'unit_retype', choices: [] }
  // Whoever changes the name but leaves the code behind means the name.
  if (
    coded &&
    fits(coded, narrowing) &&
    (alone.test(text) || placeKey(text).includes(placeKey(coded.name)))
  ) {
    return { ok: true, code: coded.code, unit: coded }
  }
  const [only, second] = matches
  if (only && isSure(only, second)) return { ok: true, code: only.unit.code, unit: only.unit }
  const choices = matches.slice(0, MOST_CHOICES).map((match) => match.unit)
  return { ok: false, problem: choices.length > 0 ? 'unit_ambiguous' : 'unit_unknown', choices }
}

/** One present name, typed whole; an older name is asked about, because it may have gone to several units. */
function isSure(best: Match, second: Match | undefined): boolean {
  if (best.rank >= WHOLE || isWeaker(best)) return false
  // With its accents typed, a name is not confused with one that has others.
  const limit = best.rank < NEXT_TIER ? NEXT_TIER : WHOLE
  return !second || second.rank >= limit || isWeaker(second)
}

/** An older name, or a kind other than the one typed. */
function isWeaker({ unit, rank }: Match): boolean {
  return unit.matchedFormerName !== undefined || rank % SOURCE_STEP >= KIND_STEP
}
