import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { faultsInWords } from '#app/features/profiles/fault-words.ts'
import { importProfiles } from '#app/features/profiles/import-profiles.server.ts'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'
import { readTable } from '#app/features/profiles/read-table.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import { refusalSentence } from '#app/lib/refusal-words.ts'
import { wordsFor } from '#app/lib/words.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { withApplication } from './application.ts'
import { Stop } from './stop.ts'

/** `npm run import:profiles -- FILE [--dry-run] [--lang vi|en]`; 1 when any row was bad. */
export async function main(args: string[]): Promise<number> {
  const { file, dryRun, lang } = readArguments(args)
  const t = wordsFor(lang)
  const table = readProfileTable(await rowsOf(file, lang))
  if (table.header !== 'ok')
    throw new Stop(refusedWords(table.header, { names: table.unknown.join(', ') }, lang))

  const result = await withApplication(() => importProfiles(systemActor('import'), table.rows, { dryRun }))
  const faults = [...table.faults, ...result.faults]
  for (const { line, column, reason } of faultsInWords(faults, lang)) {
    const where = { line, field: column, reason }
    console.error(column ? t('profiles:import.fault', where) : t('profiles:import.lineFault', where))
  }
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

async function rowsOf(file: string, lang: Lang) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Stop(wordsFor(lang)('profiles:import.noFile', { file }))
  try {
    return await readTable(readFileSync(file))
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(refusedWords(error.code, error.details, lang))
    throw error
  }
}

function refusedWords(code: string, details: Record<string, unknown>, lang: Lang): string {
  return refusalSentence({ code, details }, lang, 'profiles')
}
