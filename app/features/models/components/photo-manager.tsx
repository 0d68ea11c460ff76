import { photoOf } from '#app/features/models/photo-address.ts'
import type { Shown } from '#app/features/models/picture-queries.server.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, FileField, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The draft's photos, each with its way out. */
export function PhotoList({ slug, pictures }: { slug: string; pictures: readonly Shown[] }) {
  const { t, href } = useWords()
  if (pictures.length === 0) return <p>{t('models:photo.none')}</p>
  return (
    <ul className="gallery">
      {pictures.map((picture) => (
        <li key={picture.fileId}>
          <figure>
            <PhotoImage photo={{ ...photoOf(picture), sizes: '(min-width: 40rem) 24rem, 100vw' }} />
            <figcaption>
              {picture.alt}
              {picture.caption && <> – {picture.caption}</>}
            </figcaption>
          </figure>
          <form method="post" action={href(`/models/${slug}/photos/${picture.fileId}/removal`)}>
            <Button variant="secondary" label={t('models:photo.removeLabel', { alt: picture.alt })}>
              {t('models:photo.remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

type FormProps = { values: TypedText; errors: Readonly<Record<string, string[]>> }

export function PhotoForm({ values, errors }: FormProps) {
  const { t } = useWords()
  const labels: Record<string, string> = {
    photo: t('models:photo.file'),
    alt: t('models:photo.alt'),
    caption: t('models:photo.caption'),
  }
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <FileField
        name="photo"
        label={t('models:photo.file')}
        hint={t('models:photo.fileHint')}
        errors={errors['photo']}
        accept="image/jpeg,image/png,image/webp,image/avif"
        required
      />
      <TextField
        name="alt"
        label={t('models:photo.alt')}
        hint={t('models:photo.altHint')}
        errors={errors['alt']}
        defaultValue={textAt(values, 'alt')}
        required
      />
      <TextField
        name="caption"
        label={t('models:photo.caption')}
        errors={errors['caption']}
        defaultValue={textAt(values, 'caption')}
      />
      <FormActions>
        <Button>{t('models:photo.add')}</Button>
      </FormActions>
    </form>
  )
}
