/** Line ends of any script begin a new header or a new line where a mail program or a reader believes them. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
