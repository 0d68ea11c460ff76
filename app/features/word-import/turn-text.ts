import type { Block, ReadReport } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'
import type { LegacyCode } from '#app/features/word-import/legacy-text.ts'
import { codeOfText, fromLegacy } from '#app/features/word-import/legacy-text.ts'

/** Turns text whose old code shows in its letters only; what its fonts told is Unicode already. */
export function turnedByText(report: ReadReport): ReadReport {
  const margins = report.margins.flatMap(({ blocks }) => blocks)
  const code = codeOfText([...report.body, ...margins].map(textOf).join('\n'))
  if (!code) return report
  return {
    body: report.body.map((block) => turned(block, code)),
    margins: report.margins.map(({ where, blocks }) => ({
      where,
      blocks: blocks.map((b) => turned(b, code)),
    })),
    turned: [...new Set([...report.turned, code])],
    guessed: true,
  }
}

function turned(block: Block, code: LegacyCode): Block {
  if (block.kind === 'paragraph')
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: fromLegacy(run.text, code) })) }
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: fromLegacy(cell.text, code) })))
  return { ...block, rows }
}
