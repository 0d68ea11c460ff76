import type { z } from 'zod'
import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** What of a Zod issue the wording needs. */
type Issue = z.core.$ZodIssue

/**
 * Says in the reader's words what is wrong with one field. A schema's own message is a code, looked up first under
 * `<room>:fieldErrors` and then under `errors:field`; Zod's built-in issues map to codes there as well.
 */
export function wordIssue(issue: Issue, lang: Lang, room: string): string {
  const { code, values } = codeOf(issue)
  return (
    wordsIfAny(lang, `${room}:fieldErrors.${code}`, values) ??
    wordsIfAny(lang, `errors:field.${code}`, values) ??
    wordsIfAny(lang, 'errors:field.not_valid') ??
    code
  )
}

const ownCode = /^[a-z][a-z_]*$/

function codeOf(issue: Issue): { code: string; values: Record<string, string | number> } {
  if (ownCode.test(issue.message)) return { code: issue.message, values: limits(issue) }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: issue.input === undefined || issue.input === '' ? 'required' : `not_${issue.expected}`,
        values: {},
      }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { code: 'required', values: {} }
      return {
        code: issue.origin === 'string' ? 'too_short' : issue.origin === 'array' ? 'too_few' : 'too_small',
        values: limits(issue),
      }
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big',
        values: limits(issue),
      }
    case 'invalid_format':
      return { code: `not_${issue.format}`, values: {} }
    case 'invalid_value':
      return {
        code: issue.input === undefined || issue.input === '' ? 'required' : 'not_offered',
        values: {},
      }
    case 'unrecognized_keys':
      return { code: 'unknown_key', values: { keys: issue.keys.join(', ') } }
    default:
      return { code: 'not_valid', values: {} }
  }
}

function limits(issue: Issue): Record<string, string | number> {
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  return {}
}
