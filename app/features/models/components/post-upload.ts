import type { UploadAnswer } from '#app/features/models/steady-uploads.ts'

/** Without a byte going out or an answer coming for so long, the line is dead, whatever it says of itself. */
const SILENCE_MS = 60_000

/** Sends a form and tells how much of it is gone; `fetch` cannot tell that. */
export function postUpload(
  action: string,
  body: FormData,
  progress: (share: number) => void,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const silent = () => request.abort()
    let timer = setTimeout(silent, SILENCE_MS)
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(silent, SILENCE_MS)
    }
    const over = (answer: UploadAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      heard()
      if (total > 0) progress(loaded / total)
    }
    request.onload = () => over({ status: request.status, code: codeIn(request.responseText) })
    request.onerror = request.onabort = () => over({ status: 0 })
    request.open('POST', action)
    request.send(body)
  })
}

function codeIn(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : undefined
  } catch {
    return undefined
  }
}

/** A UUID; `crypto.randomUUID` is only there on a secure page, and a commune's own network may have none. */
export function newKey(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte))
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
