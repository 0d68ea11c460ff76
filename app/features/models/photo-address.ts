import type { Shown } from '#app/features/models/picture-queries.server.ts'
import type { GalleryPhoto } from '#app/ui/article.tsx'

const WIDTHS = [400, 800, 1600]

/** A picture in every width that exists of it, as an `img` wants it. */
export function photoOf({ fileId, alt, width, height }: Omit<Shown, 'caption'>) {
  const address = (size: number) => `/files/${fileId}/${size}.webp`
  const smaller = WIDTHS.filter((size) => size < width)
  const largest = WIDTHS.find((size) => size >= width) ?? 1600
  const sources = [...smaller.map((size) => `${address(size)} ${size}w`), `${address(largest)} ${width}w`]
  return {
    src: address(Math.min(800, largest)),
    srcSet: sources.join(', '),
    sizes: '(min-width: 60rem) 52rem, 100vw',
    width,
    height,
    alt,
  }
}

export function galleryPhoto(picture: Shown): GalleryPhoto {
  return {
    ...photoOf(picture),
    caption: picture.caption || undefined,
    href: `/files/${picture.fileId}/1600.webp`,
  }
}
