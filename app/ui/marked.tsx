type Props = { pieces: readonly { text: string; marked: boolean }[] }

/** A text with some of its words lit up. */
export function Marked({ pieces }: Props) {
  return pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))
}
