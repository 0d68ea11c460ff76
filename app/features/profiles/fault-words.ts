import type { RowFault } from '#app/features/profiles/import-rules.ts'
import { columnName, columns } from '#app/features/profiles/table-columns.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** `column` is the id, for machines; `name` what the templates call it. Both are empty for a whole row. */
export type WordedFault = { line: number; column: string; name: string; reason: string }

/** Every fault by row, in the reader's words. */
export function faultsInWords(faults: readonly RowFault[], lang: Lang): WordedFault[] {
  return [...faults]
    .sort((a, b) => a.line - b.line)
    .flatMap(({ line, issues }) =>
      issues.map(({ path, code, issue }) => {
        const column = columns.find((known) => known === path)
        const reason = issue ? wordIssue(issue, lang, 'profiles') : wordsOfCode(code ?? '', lang)
        return { line, column: path, name: column ? columnName(column, lang) : path, reason }
      }),
    )
}

function wordsOfCode(code: string, lang: Lang): string {
  return (
    wordsIfAny(lang, `profiles:fieldErrors.${code}`) ?? wordsIfAny(lang, `profiles:refusals.${code}`) ?? code
  )
}
