import { readFileSync } from 'node:fs'
import { loadDocuments } from '/tmp/w/search/server/search-bench-load.ts'
import { benchCorpus, numbers } from '/tmp/w/search/server/search-bench-corpus.ts'
const { db } = await import('#app/platform/db.server.ts')
const { countWords } = await import('#app/features/search/word-counts.server.ts')
const { closeAll } = await import('#app/platform/condition.server.ts')
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
const places = communes.map(({ code, name, parent, formerNames }) => ({
  code,
  name,
  provinceCode: parent!.code,
  provinceName: parent!.name,
  region: parent!.region ?? '',
  former: formerNames.map((f) => f.name),
}))
const N = Number(process.argv[2])
let t = performance.now()
await loadDocuments(
  process.env.DATABASE_URL!,
  N,
  benchCorpus(
    ['prisma/demo/models-livelihood.jsonl', 'prisma/demo/models-services.jsonl'],
    places,
    numbers(7),
  ),
)
console.log('loaded', performance.now() - t)
t = performance.now()
await countWords()
console.log('counted', performance.now() - t)
await closeAll()
