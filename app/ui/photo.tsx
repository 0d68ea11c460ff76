export type Photo = {
  src: string
  width: number
  height: number
  alt: string
  srcSet?: string | undefined
  sizes?: string | undefined
}

type Props = { photo: Photo; eager?: boolean | undefined }

/** Width and height are required, so that the page does not jump when the picture comes. */
export function PhotoImage({ photo, eager = false }: Props) {
  return (
    <img
      src={photo.src}
      srcSet={photo.srcSet}
      sizes={photo.sizes}
      width={photo.width}
      height={photo.height}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      alt={photo.alt}
    />
  )
}
