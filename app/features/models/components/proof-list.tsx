import { fileAddress, fileFacts } from '#app/features/models/file-words.ts'
import type { EvidenceFile } from '#app/features/models/schema.ts'
import { useWords } from '#app/ui/words.tsx'

/** Papers with the way to each and what it is. */
export function ProofList({ files }: { files: readonly EvidenceFile[] }) {
  const { lang } = useWords()
  return (
    <ul className="proofs">
      {files.map((file) => (
        <li key={file.fileId}>
          <a href={fileAddress(file)} download>
            {file.title}
          </a>
          <span className="soft">, {fileFacts(file, lang)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The same below a text, with what they are. */
export function Proofs({ files }: { files: readonly EvidenceFile[] }) {
  const { t } = useWords()
  if (files.length === 0) return null
  return (
    <div className="proofs-below">
      <p>
        <strong>{t('models:file.proof')}</strong>
      </p>
      <ProofList files={files} />
    </div>
  )
}
