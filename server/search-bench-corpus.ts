import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SearchDocument } from '#app/features/search/document.ts'
import { costBand, placeKey, timeBand } from '#app/features/search/document.ts'
import { beneficiaries, categories, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'

type Example = { title: string; tags: string[]; sections: Record<string, string>; steps: string[] }
export type Place = {
  code: string
  name: string
  provinceCode: string
  provinceName: string
  region: string
  former: string[]
}

const SENTENCES = 26
const evidence = ['declared', 'documented', 'verified', 'replicated', 'sustained']

/** Always the same numbers, so that two runs measure the same corpus. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Documents of some three hundred syllables, mixed from the sentences of the example models. */
export function benchCorpus(files: readonly string[], places: readonly Place[], random: () => number) {
  const examples = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Example),
  )
  const sentences = examples.flatMap(({ sections, steps }) =>
    [...Object.values(sections), ...steps].flatMap((text) => text.split(/(?<=[.!?;])\s+/)),
  )
  const heads = examples.flatMap(({ title }) => title.split(/[:,]/)).map((text) => text.trim())
  const tags = examples.flatMap((example) => example.tags)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list))),
  ]
  // A name nobody else has: every corpus has many words that occur once.
  const rare = () => Array.from({ length: 6 }, () => pick([...'bcdghklmnpqrstvxaeiou'])).join('')

  return (at: number): SearchDocument => {
    const place = pick(places)
    const costThousands = Math.round(500 * 200 ** random())
    const months = 1 + Math.floor(random() * 36)
    const replications = random() < 0.3 ? Math.floor(random() * 9) : 0
    return {
      id: randomUUID(),
      version: at + 1,
      title: `${pick(heads)} ở ${place.name}, ${pick(heads).toLowerCase()}`,
      tags: some(tags, 4),
      summary: `${pick(sentences)} ${pick(sentences)}`,
      texts: [
        place.name,
        place.provinceName,
        ...place.former,
        ...Array.from({ length: SENTENCES }, () => pick(sentences)),
        rare(),
      ],
      provinceCode: place.provinceCode,
      unitCode: place.code,
      placeKeys: [placeKey('commune', place.name), placeKey('province', place.provinceName)],
      facets: {
        category: [pick(categories)],
        region: [place.region],
        province: [place.provinceCode],
        beneficiary: some(beneficiaries, 4),
        terrain: some(terrains, 2),
        hazard: some(hazards, 2),
        indicator: some(indicators, 3),
        evidence: [pick(evidence)],
        cost: [costBand(costThousands * 1000)],
        time: [timeBand(months)],
        year: [String(2015 + Math.floor(random() * 12))],
        replicated: [replications ? 'yes' : 'no'],
      },
      publishedAt: new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3650 * 86_400_000)).toISOString(),
      costThousands,
      replications,
    }
  }
}
