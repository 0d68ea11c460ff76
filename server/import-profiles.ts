import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import type { RowFault } from '#app/features/profiles/import-rules.ts'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor, wordsIfAny } from '#app/lib/words.ts'
import { withApplication } from './application.ts'
import { Stop } from './stop.ts'

/** `npm run import:profiles -- FILE.csv [--dry-run] [--lang vi|en]`; 1 when any row was bad. */
export async function main(args: string[]): Promise<number> {
  const { file, dryRun, lang } = readArguments(args)
  const t = wordsFor(lang)
  const table = readProfileTable(readUtf8(file, lang))
  if (table.header === 'no_unit_code') throw new Stop(t('profiles:import.noUnitCode'))
  if (table.header === 'unknown_column')
    throw new Stop(t('profiles:import.unknownColumn', { names: table.unknown.join(', ') }))

  const result = await withApplication(() => importProfiles(table.rows, { dryRun }))
  const faults = [...table.faults, ...result.faults].sort((a, b) => a.line - b.line)
  for (const fault of faults) console.error(worded(fault, lang))
  const figures = { recorded: result.recorded, unchanged: result.unchanged, bad: faults.length }
  console.log(t(dryRun ? 'profiles:import.dryDone' : 'profiles:import.done', figures))
  return faults.length > 0 ? 1 : 0
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { 'dry-run': { type: 'boolean' }, lang: { type: 'string' } },
  })
  const spoken = String(values['lang'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '')
  const lang: Lang = spoken.startsWith('en') ? 'en' : 'vi'
  const [file, ...more] = positionals
  const unknown = Object.keys(values).some((name) => !['dry-run', 'lang'].includes(name))
  if (!file || more.length > 0 || unknown) throw new Stop(wordsFor(lang)('profiles:import.usage'))
  return { file, lang, dryRun: values['dry-run'] === true }
}

function readUtf8(file: string, lang: Lang): string {
  const t = wordsFor(lang)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Stop(t('profiles:import.noFile', { file }))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    throw new Stop(t('profiles:import.notUtf8', { file }))
  }
}

function worded({ line, issues }: RowFault, lang: Lang): string {
  const t = wordsFor(lang)
  return issues
    .map(({ path, code, issue }) => {
      const reason = issue ? wordIssue(issue, lang, 'profiles') : (wordsOfCode(code ?? '', lang) ?? '')
      return path
        ? t('profiles:import.fault', { line, field: path, reason })
        : t('profiles:import.lineFault', { line, reason })
    })
    .join('\n')
}

function wordsOfCode(code: string, lang: Lang): string | null {
  return wordsIfAny(lang, `profiles:fieldErrors.${code}`) ?? wordsIfAny(lang, `profiles:refusals.${code}`)
}
