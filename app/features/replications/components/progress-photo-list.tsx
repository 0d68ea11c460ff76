import { photoOf } from '#app/features/models/photo-address.ts'
import { Button } from '#app/ui/button.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { useWords } from '#app/ui/words.tsx'

type Picture = { fileId: string; alt: string; caption: string; width: number; height: number }
/** `base` is the address of the photos' page. */
type Props = { base: string; pictures: readonly Picture[] }

/** The photos of an entry, each with its way out. */
export function ProgressPhotoList({ base, pictures }: Props) {
  const { t } = useWords()
  if (!pictures.length) return <p>{t('models:photo.none')}</p>
  return (
    <ul className="gallery">
      {pictures.map(({ caption, ...picture }) => (
        <li key={picture.fileId}>
          <figure>
            <PhotoImage photo={photoOf(picture)} />
            <figcaption>{[picture.alt, caption].filter(Boolean).join(' – ')}</figcaption>
          </figure>
          <form method="post" action={`${base}/${picture.fileId}/removal`}>
            <Button variant="secondary" label={t('models:photo.removeLabel', { alt: picture.alt })}>
              {t('models:photo.remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
