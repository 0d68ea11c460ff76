/** Whole words and an ellipsis, where a text is longer than this many letters. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters).replace(/\s+\S*$/, '')} …`
}
