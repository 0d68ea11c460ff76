import { z } from 'zod'
import { facetNames } from '#app/features/search/engine.ts'
import { wordListNames } from '#app/features/search/word-lists.ts'

const LONGEST = 300
const MOST_TERMS = 20

/** Words with commas between them. */
const terms = z
  .string()
  .trim()
  .max(LONGEST)
  .regex(/^[^\t\n\r]*$/)
  .default('')
  .transform((typed) =>
    typed
      .split(',')
      .map((term) => term.trim())
      .filter(Boolean),
  )

const facetValue = new RegExp(`^(?:${facetNames.join('|')})=[A-Za-z0-9-]+$`)

/** One line for a list, as its form sends it. */
export const wordsForm = z
  .object({
    list: z.enum(wordListNames),
    words: terms
      .refine((words) => words.length > 0, 'required')
      .refine((words) => words.length <= MOST_TERMS, 'too_many'),
    /** What models say instead; of the list of meanings alone. */
    means: terms,
    facets: terms.refine((values) => values.every((value) => facetValue.test(value)), 'not_a_facet'),
  })
  .superRefine(({ list, words, means, facets }, ctx) => {
    const issue = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (list === 'same' && words.length < 2) issue('words', 'two_words')
    if (list === 'meanings' && !means.length && !facets.length) issue('means', 'no_meaning')
  })

export type WordsInput = z.output<typeof wordsForm>

/** The line as the files of `words/` have it. */
export function lineOf({ list, words, means, facets }: WordsInput): string[] {
  if (list === 'same') return [words.join('\t')]
  if (list === 'meanings') return [[words.join(', '), means.join(', '), facets.join(', ')].join('\t')]
  return words
}
