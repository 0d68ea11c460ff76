type Props = {
  /** A category id of model kinds; each has its picture in public/art. */
  category: string
  alt?: string | undefined
  /** For the one picture a page opens with. */
  eager?: boolean | undefined
}

export function CategoryArt({ category, alt = '', eager = false }: Props) {
  return (
    <img
      className="art"
      src={`/art/${category}.svg`}
      width="480"
      height="320"
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      alt={alt}
    />
  )
}
