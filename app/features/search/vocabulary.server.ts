import { editDistance, forgiven } from '#app/features/search/distance.ts'
import { placeLexeme, quoted } from '#app/features/search/lexemes.ts'
import { wordsToCount } from '#app/features/search/read-question.ts'
import { isSyllable } from '#app/features/search/slips.ts'
import type { Token } from '#app/features/search/tokens.ts'
import { sideBySide } from '#app/features/search/tokens.ts'
import type { Vocabulary } from '#app/features/search/vocabulary.ts'
import { searchPool } from '#app/platform/pool.server.ts'

const MOST_NEAR = 3
const LONGEST_JOINED = 24

/** Looks up what one question needs to know of the words of published models: one to three small queries. */
export async function vocabularyFor(
  tokens: readonly Token[],
  doubtful: readonly Doubtful[],
): Promise<Vocabulary> {
  const { folded, accented } = wordsToCount(tokens)
  const asTyped = [...new Set(tokens.map((token) => token.folded))]
  const counts = await countsOf([...new Set([...folded, ...asTyped.flatMap(splitsOf).flat()])], accented)
  const unknown = asTyped.filter((word) => !counts.folded.has(word))
  const [near, begun, splits, there] = await Promise.all([
    nearOf(unknown.filter((word) => forgiven(word.length) > 0 && !/\d/.test(word))),
    begunOf(unknown),
    splitsThere(unknown, (word) => counts.folded.has(word)),
    onlyThere(doubtful),
  ])
  return {
    whole: Math.max(counts.whole, 1),
    docs: (kind, word) => counts[kind].get(word) ?? 0,
    begins: (word) => word.length > 1 && begun.has(word),
    near: (word) => near.get(word) ?? [],
    split: (word) => splits.get(word) ?? null,
    onlyThere: (keys, run) => there.has(`${keys.join()} ${run.join(' ')}`),
  }
}

type Counts = { whole: number; folded: Map<string, number>; accented: Map<string, number> }

async function countsOf(folded: readonly string[], accented: readonly string[]): Promise<Counts> {
  const { rows } = await searchPool.query<{
    kind: 'folded' | 'accented' | 'whole'
    word: string
    docs: number
  }>(
    `select kind, word, docs from search_word where kind = 'folded' and word = any($1::text[])
     union all select kind, word, docs from search_word where kind = 'accented' and word = any($2::text[])
     union all select kind, word, docs from search_word where kind = 'whole' and word = ''`,
    [folded, accented],
  )
  const counts: Counts = { whole: 0, folded: new Map(), accented: new Map() }
  for (const { kind, word, docs } of rows) {
    if (kind === 'whole') counts.whole = docs
    else counts[kind].set(word, docs)
  }
  // Before the first night nothing is counted.
  counts.whole ||= Math.max(1, ...counts.folded.values())
  return counts
}

async function nearOf(unknown: readonly string[]): Promise<Map<string, string[]>> {
  if (!unknown.length) return new Map()
  const { rows } = await searchPool.query<{ asked: string; word: string; docs: number }>(
    `select asked, word, docs from unnest($1::text[]) asked, search_word
     where kind = 'folded' and word ~>=~ left(asked, 1) and word ~<~ (left(asked, 1) || '\uffff')
       and abs(length(word) - length(asked)) <= case when length(asked) >= 9 then 2 else 1 end`,
    [unknown],
  )
  const near = new Map<string, { word: string; distance: number; docs: number }[]>()
  for (const { asked, word, docs } of rows) {
    const most = forgiven(asked.length)
    const distance = editDistance(asked, word, most)
    if (distance <= most) near.set(asked, [...(near.get(asked) ?? []), { word, distance, docs }])
  }
  const best = [...near].map(([asked, found]): [string, string[]] => {
    const closest = Math.min(...found.map(({ distance }) => distance))
    const kept = found.filter(({ distance }) => distance === closest).sort((a, b) => b.docs - a.docs)
    return [asked, kept.slice(0, MOST_NEAR).map(({ word }) => word)]
  })
  return new Map(best)
}

async function begunOf(words: readonly string[]): Promise<Set<string>> {
  const usable = words.filter((word) => word.length > 1)
  if (!usable.length) return new Set()
  const { rows } = await searchPool.query<{ asked: string }>(
    `select asked from unnest($1::text[]) asked
     where exists (select 1 from search_word
       where kind = 'folded' and word ~>=~ asked and word ~<~ (asked || '\uffff'))`,
    [usable],
  )
  return new Set(rows.map(({ asked }) => asked))
}

/** Every way to part a word in two to four syllables. */
function splitsOf(word: string): string[][] {
  if (word.length < 4 || word.length > LONGEST_JOINED || /\d/.test(word)) return []
  const ways = (rest: string, left: number): string[][] => {
    const found: string[][] = isSyllable(rest) ? [[rest]] : []
    if (left <= 1) return found
    for (let at = 1; at < rest.length && at <= 7; at += 1) {
      const head = rest.slice(0, at)
      if (!isSyllable(head)) continue
      for (const tail of ways(rest.slice(at), left - 1)) found.push([head, ...tail])
    }
    return found
  }
  return ways(word, 4)
    .filter((way) => way.length > 1 && way.every((syllable) => syllable.length > 1))
    .sort((one, other) => one.length - other.length)
    .slice(0, 12)
}

async function splitsThere(
  unknown: readonly string[],
  known: (word: string) => boolean,
): Promise<Map<string, string[]>> {
  const ways = unknown
    .flatMap((word) => splitsOf(word).map((run) => ({ word, run })))
    .filter(({ run }) => run.every(known))
  if (!ways.length) return new Map()
  const asked = ways.map(({ run }) => sideBySide(run).map(quoted).join(' & '))
  const { rows } = await searchPool.query<{ at: number }>(
    `select at::int from unnest($1::text[]) with ordinality asked(query, at)
     where exists (select 1 from search_model where lex @@ query::tsquery)`,
    [asked],
  )
  const found = rows.map(({ at }) => ways[at - 1]).filter((way) => way !== undefined)
  return new Map(found.reverse().map(({ word, run }) => [word, run]))
}

/** A place, by the keys of its documents, and the words that may or may not name it. */
type Doubtful = { keys: readonly string[]; run: readonly string[] }

/** Those doubtful places whose name occurs in models of the place and nowhere else. */
async function onlyThere(doubtful: readonly Doubtful[]): Promise<Set<string>> {
  if (!doubtful.length) return new Set()
  const places = doubtful.map(({ keys }) => `(${keys.map((key) => quoted(placeLexeme(key))).join(' | ')})`)
  const names = doubtful.map(({ run }) => `(${sideBySide(run).map(quoted).join(' & ')})`)
  const { rows } = await searchPool.query<{ at: number }>(
    `select at::int from unnest($1::text[], $2::text[]) with ordinality asked(place, name, at)
     where exists (select 1 from search_model where lex @@ place::tsquery)
       and not exists (select 1 from search_model where lex @@ (name || ' & !' || place)::tsquery)`,
    [places, names],
  )
  return new Set(
    rows.flatMap(({ at }) => {
      const found = doubtful[at - 1]
      return found ? [`${found.keys.join()} ${found.run.join(' ')}`] : []
    }),
  )
}
