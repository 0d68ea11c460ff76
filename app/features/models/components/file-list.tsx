import { fileAddress, fileFacts } from '#app/features/models/file-words.ts'
import type { EvidenceFile } from '#app/features/models/schema.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  slug: string
  /** Each paper with what it proves, in words; null when that is nothing in particular, or has gone. */
  files: readonly { file: EvidenceFile; proves: string | null }[]
}

/** The draft's papers, each with its ways to be changed and out. */
export function FileList({ slug, files }: Props) {
  const { t, lang, href } = useWords()
  if (files.length === 0) return <p>{t('models:file.none')}</p>
  return (
    <ul className="papers">
      {files.map(({ file, proves }) => (
        <li key={file.fileId}>
          <p>
            <a href={fileAddress(file)} download>
              {file.title}
            </a>
            <span className="soft">, {fileFacts(file, lang)}</span>
          </p>
          <p>{proves ?? (file.proves ? t('models:file.provenGone') : t('models:file.ofModel'))}</p>
          <div className="cluster">
            <ButtonLink
              href={href(`/models/${slug}/files/${file.fileId}`)}
              variant="secondary"
              label={t('models:file.changeLabel', { title: file.title })}
            >
              {t('models:file.change')}
            </ButtonLink>
            <form method="post" action={href(`/models/${slug}/files/${file.fileId}/removal`)}>
              <Button variant="secondary" label={t('models:file.removeLabel', { title: file.title })}>
                {t('models:file.remove')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}
