import { createReadStream, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ImportCounts, LineFault } from '#app/features/models/import-models.server.ts'
import { importModelsFrom } from '#app/features/models/import-models.server.ts'
import { fieldName } from '#app/features/models/rules.ts'
import { countWords } from '#app/features/search/word-counts.server.ts'
import { formatNumber } from '#app/lib/format.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'
import { withApplication } from './application.ts'
import { progressLine } from './progress-line.ts'
import { Stop } from './stop.ts'

/** `npm run import:models -- FILE.jsonl [--dry-run] [--example] [--lang vi|en]`; 1 when any line was bad. */
export async function main(args: string[]): Promise<number> {
  const { file, dryRun, example, lang } = readArguments(args)
  const t = wordsFor(lang)
  const size = sizeOf(file, t)
  const line = progressLine(process.stderr)
  const started = performance.now()

  const onFault = (fault: LineFault) => line.above(worded(fault, lang))
  const onProgress = (counts: ImportCounts) => line.show(progressOf(counts, size, started, lang))
  const counts = await withApplication(async () => {
    const done = await importModelsFrom(createReadStream(file), { dryRun, example, onFault, onProgress })
    if (!dryRun) await countWords()
    return done
  })
  line.end()
  console.log(summaryOf(counts, started, dryRun, lang))
  return counts.bad > 0 ? 1 : 0
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { 'dry-run': { type: 'boolean' }, example: { type: 'boolean' }, lang: { type: 'string' } },
  })
  const spoken = String(values['lang'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '')
  const lang: Lang = spoken.startsWith('en') ? 'en' : 'vi'
  const [file, ...more] = positionals
  const unknown = Object.keys(values).some((name) => !['dry-run', 'example', 'lang'].includes(name))
  if (!file || more.length > 0 || unknown) throw new Stop(wordsFor(lang)('models:import.usage'))
  return { file, lang, dryRun: values['dry-run'] === true, example: values.example === true }
}

function sizeOf(file: string, t: Words): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Stop(t('models:import.noFile', { file }))
  return found.size
}

function worded({ line, issues }: LineFault, lang: Lang): string {
  const t = wordsFor(lang)
  return issues
    .map((issue) => {
      const reason = wordIssue(issue, lang, 'models')
      const field = fieldName(issue.path)
      return field
        ? t('models:import.fault', { line, field, reason })
        : t('models:import.lineFault', { line, reason })
    })
    .join('\n')
}

const total = ({ created, updated, unchanged, bad }: ImportCounts) => created + updated + unchanged + bad

function progressOf(counts: ImportCounts, size: number, started: number, lang: Lang) {
  const share = size === 0 ? 1 : counts.bytes / size
  const lines = formatNumber(total(counts), lang)
  const rate = formatNumber(rateOf(counts, started), lang)
  return { share, text: wordsFor(lang)('models:import.progress', { lines, bad: counts.bad, rate }) }
}

function summaryOf(counts: ImportCounts, started: number, dryRun: boolean, lang: Lang): string {
  const seconds = formatNumber(Math.round((performance.now() - started) / 100) / 10, lang)
  const rate = formatNumber(rateOf(counts, started), lang)
  const { created, updated, unchanged, bad } = counts
  const figures = Object.fromEntries(
    Object.entries({ created, updated, unchanged, bad }).map(([name, count]) => [
      name,
      formatNumber(count, lang),
    ]),
  )
  return wordsFor(lang)(dryRun ? 'models:import.dryDone' : 'models:import.done', {
    ...figures,
    seconds,
    rate,
  })
}

function rateOf(counts: ImportCounts, started: number): number {
  return Math.round((total(counts) * 1000) / Math.max(performance.now() - started, 1))
}
