import { photoOf } from '#app/features/models/photo-address.ts'
import type { Shown } from '#app/features/models/picture-queries.server.ts'
import { limits } from '#app/features/models/schema.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, FileField, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { PhotoImage } from '#app/ui/photo.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

export const photoTypes = 'image/jpeg,image/png,image/webp,image/avif'

type ListProps = { slug: string; pictures: readonly Shown[] }

/** The draft's photos in their order, the cover first, each with its ways up, down and out. */
export function PhotoList({ slug, pictures }: ListProps) {
  const { t } = useWords()
  if (pictures.length === 0) return <p>{t('models:photo.none')}</p>
  return (
    <ol className="gallery">
      {pictures.map((picture, place) => (
        <li key={picture.fileId} id={`photo-${place}`}>
          <figure>
            <PhotoImage photo={{ ...photoOf(picture), sizes: '(min-width: 40rem) 24rem, 100vw' }} />
            <figcaption>
              {place === 0 && <Tag tone="straw">{t('models:photo.cover')}</Tag>} {picture.alt}
              {picture.caption && <> – {picture.caption}</>}
            </figcaption>
          </figure>
          <PhotoButtons slug={slug} picture={picture} place={place} last={pictures.length - 1} />
        </li>
      ))}
    </ol>
  )
}

type ButtonsProps = { slug: string; picture: Shown; place: number; last: number }

function PhotoButtons({ slug, picture: { fileId, alt }, place, last }: ButtonsProps) {
  const { t, href } = useWords()
  const at = href(`/models/${slug}/photos/${fileId}`)
  const moves = [
    { name: 'toCover', to: 0, offered: place > 0 },
    { name: 'up', to: place - 1, offered: place > 1 },
    { name: 'down', to: place + 1, offered: place < last },
  ] as const
  return (
    <div className="cluster">
      {moves.some(({ offered }) => offered) && (
        <form method="post" action={`${at}/position`} className="cluster">
          {moves
            .filter(({ offered }) => offered)
            .map(({ name, to }) => (
              <Button
                key={name}
                variant="secondary"
                name="place"
                value={String(to)}
                label={t('models:photo.of', { action: t(`models:photo.${name}`), alt })}
              >
                {t(`models:photo.${name}`)}
              </Button>
            ))}
        </form>
      )}
      <form method="post" action={`${at}/removal`}>
        <Button variant="secondary" label={t('models:photo.removeLabel', { alt })}>
          {t('models:photo.remove')}
        </Button>
      </form>
    </div>
  )
}

type FormProps = {
  /** Names all attempts of one upload, where the use case asks for it. */
  upload?: string
  values: TypedText
  errors: Readonly<Record<string, string[]>>
}

/** One photo, as a form that every browser can send. */
export function PhotoForm({ upload, values, errors }: FormProps) {
  const { t } = useWords()
  const labels: Record<string, string> = {
    photo: t('models:photo.file'),
    alt: t('models:photo.alt'),
    caption: t('models:photo.caption'),
  }
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      {upload && <input type="hidden" name="key" value={upload} />}
      <FileField
        name="photo"
        label={t('models:photo.file')}
        hint={t('models:photo.fileHint')}
        errors={errors['photo']}
        accept={photoTypes}
        required
      />
      <PhotoWordsFields values={values} errors={errors} />
      <FormActions>
        <Button>{t('models:photo.add')}</Button>
      </FormActions>
    </form>
  )
}

type WordsProps = {
  names?: { alt: string; caption: string }
  values?: TypedText
  errors?: FormProps['errors']
}

/** What a photo shows, for those who do not see it, and what else is to be said of it. */
export function PhotoWordsFields({
  names = { alt: 'alt', caption: 'caption' },
  values = {},
  errors = {},
}: WordsProps) {
  const { t } = useWords()
  return (
    <>
      <TextField
        name={names.alt}
        label={t('models:photo.alt')}
        hint={t('models:photo.altHint')}
        errors={errors['alt']}
        defaultValue={textAt(values, 'alt')}
        minLength={limits.alt.min}
        maxLength={limits.alt.max}
        required
      />
      <TextField
        name={names.caption}
        label={t('models:photo.caption')}
        errors={errors['caption']}
        defaultValue={textAt(values, 'caption')}
        maxLength={limits.caption}
      />
    </>
  )
}
