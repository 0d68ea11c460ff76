import { photoOf } from '#app/features/models/photo-address.ts'
import type { Shown } from '#app/features/models/picture-queries.server.ts'
import { wordDiff } from '#app/lib/word-diff.ts'
import { Pieces } from '#app/ui/changes.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { useWords } from '#app/ui/words.tsx'

/** A photo with what became of it; `was` holds its former words. */
export type ChangedPicture = {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  picture: Shown
  was: { alt: string; caption: string }
}

const tones = { added: 'good', removed: 'bad', changed: 'neutral', moved: 'neutral' } as const

export function ChangedPhotos({ pictures }: { pictures: readonly ChangedPicture[] }) {
  const { t } = useWords()
  return (
    <ul className="gallery">
      {pictures.map(({ kind, picture, was }) => (
        <li key={picture.fileId}>
          <figure>
            <PhotoImage photo={{ ...photoOf(picture), sizes: '(min-width: 40rem) 24rem, 100vw' }} />
            <figcaption>
              <StatusBadge tone={tones[kind]}>{t(`models:changes.${kind}`)}</StatusBadge>{' '}
              <Pieces pieces={wordDiff(words(was), words(picture))} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

const words = ({ alt, caption }: { alt: string; caption: string }) =>
  [alt, caption].filter(Boolean).join(' – ')
