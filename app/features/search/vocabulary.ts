/** What the published models' words are, as far as one question needs it. */
export type Vocabulary = {
  /** Of how many models the counts are; at least 1. */
  whole: number
  /** In how many models a word is; 0 for one that is in none. */
  docs(kind: 'folded' | 'accented', word: string): number
  /** Some word begins like this. */
  begins(word: string): boolean
  /** Known words a slip away, the likeliest first. */
  near(word: string): readonly string[]
  /** The known words that were run together in this one, standing side by side somewhere. */
  split(word: string): readonly string[] | null
  /** These words stand side by side in models of these places, and in no others. */
  onlyThere(placeKeys: readonly string[], words: readonly string[]): boolean
}
