import type { Changes } from '#app/features/models/change-rules.ts'
import { fileAddress, fileFacts } from '#app/features/models/file-words.ts'
import type { EvidenceFile } from '#app/features/models/schema.ts'
import { wordDiff } from '#app/lib/word-diff.ts'
import { Deleted, Inserted, Pieces } from '#app/ui/changes.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Papers that came, went, or are described otherwise. */
export function ChangedFiles({ rows }: { rows: Changes['files'] }) {
  const { t, lang } = useWords()
  const said = (file: EvidenceFile) => `${file.title}, ${fileFacts(file, lang)}`
  return (
    <ul className="changes-rows">
      {rows
        .filter(({ kind }) => kind !== 'same')
        .map((row) => {
          const file = 'to' in row ? row.to : row.from
          return (
            <li key={file.fileId}>
              <StatusBadge tone={row.kind === 'added' ? 'good' : row.kind === 'removed' ? 'bad' : 'neutral'}>
                {t(`models:changes.${row.kind === 'same' ? 'moved' : row.kind}`)}
              </StatusBadge>{' '}
              <a href={fileAddress(file)} download>
                {row.kind === 'added' ? (
                  <Inserted>{said(file)}</Inserted>
                ) : row.kind === 'removed' ? (
                  <Deleted>{said(file)}</Deleted>
                ) : (
                  <Pieces pieces={wordDiff(said(row.from), said(row.to))} />
                )}
              </a>
            </li>
          )
        })}
    </ul>
  )
}
