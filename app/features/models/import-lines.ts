/** One line of a file: its number, counted from 1 with the empty lines, and its text unless it cannot be read. */
export type FileLine = { number: number; bytes: number } & (
  { text: string } | { fault: 'line_too_long' | 'line_not_utf8' }
)

export const MAX_LINE_BYTES = 1024 * 1024

const LF = 10

/**
 * Cuts a stream into lines, holding no more than one of them. Empty lines are passed over; a BOM and carriage
 * returns are dropped; bytes that are no UTF-8 are told instead of being replaced.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  const line = new UnfinishedLine()
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      line.add(chunk.subarray(from, at))
      from = at + 1
      const whole = line.end(1)
      if (whole) yield whole
    }
    line.add(chunk.subarray(from))
  }
  const last = line.end(0)
  if (last) yield last
}

class UnfinishedLine {
  private number = 0
  private parts: Uint8Array[] = []
  private length = 0

  add(part: Uint8Array): void {
    this.length += part.length
    if (this.length <= MAX_LINE_BYTES) this.parts.push(part)
    else this.parts = []
  }

  end(breakBytes: number): FileLine | null {
    this.number += 1
    const { number, length, parts } = this
    const bytes = length + breakBytes
    this.parts = []
    this.length = 0
    if (length > MAX_LINE_BYTES) return { number, bytes, fault: 'line_too_long' }
    const text = decoded(parts)
    if (text === null) return { number, bytes, fault: 'line_not_utf8' }
    const trimmed = (number === 1 ? text.replace(/^\uFEFF/, '') : text).trim()
    return trimmed === '' ? null : { number, bytes, text: trimmed }
  }
}

function decoded(parts: readonly Uint8Array[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts))
  } catch {
    return null
  }
}
