import { readFileSync } from 'node:fs'
import type { Gazetteer } from '#app/features/search/place-words.ts'
import { buildGazetteer } from '#app/features/search/place-words.ts'
import type { ListedLine, WordListName, WordLists } from '#app/features/search/word-lists.ts'
import { readLists, wordListNames } from '#app/features/search/word-lists.ts'
import { levelOf } from '#app/features/places/rules.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'

// Programs start at the root of the repository, where the files lie beside the code.
const FOLDER = 'app/features/search/words'

/** The lines of a file, as anyone may extend it. */
export function listedLines(list: WordListName): ListedLine[] {
  return readFileSync(`${FOLDER}/${list}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => ({ list, line }))
}

type Known = { lists: WordLists; gazetteer: Gazetteer }

let kept: { version: string; known: Promise<Known>; asOf: number } | null = null
// Other processes hear of a change when they look next.
const LOOK_AGAIN_MS = 2_000

/** What this process has just changed it knows at once. */
export function forgetKnownWords(): void {
  kept = null
}

/** The word lists and all names of places, read anew after somebody changed them. */
export async function knownWords(): Promise<Known> {
  if (kept && performance.now() - kept.asOf < LOOK_AGAIN_MS) return kept.known
  const { rows } = await pool.query<{ version: string }>(
    `select concat((select value::text from setting where key = 'places'), ' ',
      (select concat(count(*), ' ', max(created_at)) from search_word_rule)) as version`,
  )
  const version = rows[0]?.version ?? ''
  const asOf = performance.now()
  if (kept?.version === version) {
    kept.asOf = asOf
    return kept.known
  }
  const known = readKnown()
  kept = { version, known, asOf }
  // A failed read must not be what everybody after gets.
  known.catch(() => (kept = null))
  return known
}

async function readKnown(): Promise<Known> {
  const [added, units, former] = await Promise.all([
    db.searchWordRule.findMany({ orderBy: { createdAt: 'asc' } }),
    db.unit.findMany({ where: { validTo: null }, select: { code: true, kind: true, name: true } }),
    db.unitFormerName.findMany({ distinct: ['level', 'name'], select: { level: true, name: true } }),
  ])
  const own = added.map(({ list, line }) => ({ list: list as WordListName, line }))
  const present = units.flatMap(({ code, kind, name }) => {
    const level = levelOf(kind)
    return level === 'country' ? [] : [{ level, former: false, code, name }]
  })
  return {
    lists: readLists([...wordListNames.flatMap(listedLines), ...own]),
    gazetteer: buildGazetteer([...present, ...former.map((row) => ({ ...row, former: true, code: null }))]),
  }
}
