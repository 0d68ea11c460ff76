const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isFileId = (id: string) => uuid.test(id)

// Nothing uploaded is ever a page, whatever a browser makes of it.
export const alwaysOfFiles = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const YEAR_SECONDS = 31_536_000

/** What stands under an id never changes; a draft's is nobody's to keep. */
export const keeping = (isPublic: boolean) =>
  isPublic ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store'

/** The same for what is missing and for what is not this reader's. */
export function notThere(): Response {
  const headers = {
    ...alwaysOfFiles,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  }
  return new Response('Not found\n', { status: 404, headers })
}
