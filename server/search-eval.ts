import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import type { Measured } from '#app/features/search/measure-rules.ts'
import { measure, summary } from '#app/features/search/measure-rules.ts'
import { inThrowAwayWorld, loadCorpus } from './search-world.ts'
import { Stop } from './stop.ts'

const DEMO = ['prisma/demo/models-livelihood.jsonl', 'prisma/demo/models-services.jsonl']
const OWN = 'tests/search/queries.jsonl'
const WORST = 25

const question = z.object({
  q: z.string(),
  kind: z.string().default('all'),
  /** From 1, related, to 3, what was meant, by `externalId`. */
  grades: z.record(z.string(), z.number().min(0)),
})

/**
 * `npm run search:eval -- [CORPUS.jsonl …] [QUESTIONS.jsonl]`: how well search finds what was meant, in a database that is
 * thrown away. The corpus is in the format of `import:models`; a question a line: `{"q", "kind", "grades": {id: grade}}`.
 */
export async function main(args: string[]): Promise<number> {
  const files = args.length ? args : [...DEMO, OWN]
  const corpora = files.slice(0, -1)
  const asked = files.at(-1) ?? OWN
  const missing = files.find((file) => !statSync(file, { throwIfNoEntry: false })?.isFile())
  if (missing || !corpora.length) {
    throw new Stop(missing ? `There is no file ${missing}.` : 'Name a corpus and a file of questions.')
  }
  const questions = readFileSync(asked, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => question.parse(JSON.parse(line)))
  await inThrowAwayWorld(async () => {
    for (const file of corpora) console.log(`${await loadCorpus(file)} models of ${file}`)
    report(await answersTo(questions))
  })
  return 0
}

async function answersTo(questions: readonly z.infer<typeof question>[]): Promise<Measured[]> {
  const { findModels } = await import('#app/features/search/find-models.server.ts')
  const { db } = await import('#app/platform/db.server.ts')
  const models = await db.model.findMany({ select: { id: true, externalId: true } })
  const names = new Map(models.map(({ id, externalId }) => [id, externalId ?? id]))
  const measured: Measured[] = []
  for (const graded of questions) {
    const { ids } = await findModels({ q: graded.q, filters: {}, sort: 'best', limit: 10 })
    measured.push(
      measure(
        graded,
        ids.map((id) => names.get(id) ?? id),
      ),
    )
  }
  return measured
}

function report(measured: readonly Measured[]) {
  const kinds = [...new Set(measured.map(({ kind }) => kind))]
  const row = (name: string, of: readonly Measured[]) => {
    const { count, recall3, ndcg10, mrr, empty } = summary(of)
    const figures = [recall3, ndcg10, mrr].map((figure) => figure.toFixed(3).padStart(9))
    console.log(
      `${name.padEnd(16)}${String(count).padStart(5)}${figures.join('')}${String(empty).padStart(7)}`,
    )
  }
  console.log(`${'kind'.padEnd(16)}count Recall@3  nDCG@10      MRR  empty`)
  for (const kind of kinds)
    row(
      kind,
      measured.filter((one) => one.kind === kind),
    )
  row('all', measured)
  console.log(`\nThe worst ${WORST}:`)
  const worst = [...measured].sort((a, b) => a.ndcg10 - b.ndcg10).slice(0, WORST)
  for (const { ndcg10, kind, q, grades, found } of worst) {
    console.log(
      `${ndcg10.toFixed(2)} ${kind}: ${q}\n     wanted ${Object.keys(grades).join(', ')}\n     found  ${found.slice(0, 5).join(', ')}`,
    )
  }
}
