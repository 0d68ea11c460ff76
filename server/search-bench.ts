import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stop } from './stop.ts'
import { inThrowAwayWorld } from './search-world.ts'

const CORPUS = ['prisma/demo/models-livelihood.jsonl', 'prisma/demo/models-services.jsonl']
const QUESTIONS = 'tests/search/queries.jsonl'
const FEW = 1_000
const HOSTILE = 300
const targets = { search: 60, suggest: 25, hostile: 300, growth: 6 }

/** `npm run bench:search`: how long searching takes over very many models, in a database that is thrown away. 1 on a miss. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { models: { type: 'string', default: '100000' } } })
  const models = Number(values.models)
  if (!Number.isInteger(models) || models < 1) throw new Stop('--models wants a whole number.')
  return inThrowAwayWorld(async () => {
    const few = await measured(Math.min(FEW, models))
    const many = models > FEW ? await measured(models) : few
    const growth = many.search.p95 / few.search.p95
    console.log(`growth from ${FEW} to ${models} models: ${growth.toFixed(1)} times`)
    const misses = [
      many.search.p95 > targets.search && `searching takes more than ${targets.search} ms`,
      many.suggest.p95 > targets.suggest && `suggesting takes more than ${targets.suggest} ms`,
      many.hostile.longest > targets.hostile && `something hostile takes more than ${targets.hostile} ms`,
      growth > targets.growth && `it grows more than ${targets.growth} times`,
    ].filter((miss) => miss !== false)
    for (const miss of misses) console.log(`✗ ${miss}`)
    return misses.length ? 1 : 0
  })
}

async function measured(models: number) {
  const { env } = await import('#app/platform/env.server.ts')
  const { countWords } = await import('#app/features/search/word-counts.server.ts')
  const { findModels } = await import('#app/features/search/find-models.server.ts')
  const { suggest } = await import('#app/features/search/suggest.server.ts')
  const { guest } = await import('#app/permissions/actor.ts')
  const { categories } = await import('#app/lib/taxonomy.ts')
  const { benchCorpus, numbers } = await import('./search-bench-corpus.ts')
  const { loadDocuments } = await import('./search-bench-load.ts')
  const { hostileQuestions } = await import('./search-bench-hostile.ts')
  const random = numbers(7)
  const began = performance.now()
  await loadDocuments(env.DATABASE_URL, models, benchCorpus(CORPUS, await places(), random))
  await countWords()
  console.log(`${models} models loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`)

  const questions = readFileSync(QUESTIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { q: string }).q)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const ask = (q: string) =>
    findModels({
      q,
      filters: random() < 0.3 ? { category: [pick(categories)] } : {},
      sort: 'best',
      limit: 24,
    })
  for (const q of questions.slice(0, 30)) await ask(q)
  const search = await times(
    questions.concat(questions.map((q) => `${pick(q.split(' '))} ${pick(questions)}`)),
    ask,
  )
  const begun = questions.map((q) => q.slice(0, 2 + Math.floor(random() * q.length)))
  const suggested = await times(begun, (q) => suggest(guest, q, 'vi'))
  const hostile = await times(hostileQuestions(HOSTILE, random), ask)
  for (const [name, value] of Object.entries({ search, suggest: suggested, hostile })) {
    const [slowest, next] = value.slowest
    console.log(
      `  ${name}: p50 ${value.p50.toFixed(1)} ms, p95 ${value.p95.toFixed(1)} ms, longest ${value.longest.toFixed(0)} ms (${JSON.stringify(slowest?.slice(0, 60))}, ${JSON.stringify(next?.slice(0, 60))})`,
    )
  }
  return { search, suggest: suggested, hostile }
}

async function places() {
  const { db } = await import('#app/platform/db.server.ts')
  const communes = await db.unit.findMany({
    where: { validTo: null, kind: { in: ['commune', 'ward', 'special_zone'] } },
    select: {
      code: true,
      name: true,
      parent: { select: { code: true, name: true, region: true } },
      formerNames: { select: { name: true } },
    },
    orderBy: { code: 'asc' },
  })
  return communes.flatMap(({ code, name, parent, formerNames }) =>
    parent
      ? [
          {
            code,
            name,
            provinceCode: parent.code,
            provinceName: parent.name,
            region: parent.region ?? '',
            former: formerNames.map((former) => former.name),
          },
        ]
      : [],
  )
}

async function times(questions: readonly string[], ask: (q: string) => Promise<unknown>) {
  const taken: { q: string; ms: number }[] = []
  for (const q of questions) {
    const began = performance.now()
    await ask(q)
    taken.push({ q, ms: performance.now() - began })
  }
  taken.sort((a, b) => a.ms - b.ms)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]?.ms ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    longest: taken.at(-1)?.ms ?? 0,
    slowest: taken
      .slice(-10)
      .reverse()
      .map(({ q }) => q),
  }
}
