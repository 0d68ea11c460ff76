import type { Block } from '#app/features/word-import/blocks.ts'
import { costHeads } from '#app/features/word-import/cost-rules.ts'
import type { Passage, Target } from '#app/features/word-import/passages.ts'
import { resultHeads } from '#app/features/word-import/result-rules.ts'

type Guess = Pick<Passage, 'guess' | 'reason'>

/** A table told by its columns to be one of costs or results; where both would do, its section decides. */
export function guessTable(blocks: readonly Block[], section: Target | null): Guess | null {
  const table = blocks.find((block) => block.kind === 'table')
  if (!table) return null
  const [costs, results] = [costHeads(table), resultHeads(table)]
  const wins = costs && results ? (section === 'results' ? 'results' : 'costs') : costs ? 'costs' : 'results'
  const heads = wins === 'costs' ? costs : results
  return heads && { guess: wins, reason: { code: 'columns', words: heads.join(', ').slice(0, 200) } }
}
