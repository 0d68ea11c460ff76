import { resolveUnit } from '#app/features/places/name-queries.server.ts'
import { Refusal } from '#app/lib/errors.ts'

type Level = NonNullable<Parameters<typeof resolveUnit>[1]>['level']

/** The code of the unit a picker's text means; where it may mean several, the refusal's details offer them. */
export async function unitMeant(text: string, level: Level): Promise<string> {
  if (text.trim().toUpperCase() === 'VN' && level === 'any') return 'VN'
  const found = await resolveUnit(text, { level })
  if (found.ok) return found.code
  throw new Refusal('rule_broken', found.problem, { choices: found.choices })
}
