import { Transform } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { reactions } from '#app/features/jobs/reactions.server.ts'
import { react } from '#app/platform/emit.server.ts'
import { log } from '#app/platform/log.server.ts'
import { ResponseProvider } from '#app/ui/of-response.tsx'

export { whyNotReady, closeAll, metrics } from '#app/platform/condition.server.ts'

react(reactions)

const RENDER_LIMIT_MS = 10_000
/** What no browser ever sees: the answer to a request whose sender has left. */
const GONE = 499

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const nonce = String(loadContext['nonce'] ?? '')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (status === 503) headers.set('Retry-After', '5')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  // Nobody is there to read it any more.
  if (request.signal.aborted) return Promise.resolve(new Response(null, { status: GONE }))
  return new Promise<Response>((resolve, reject) => {
    // Whole pages only: nothing here is slow enough to be worth the inline scripts of streaming.
    const { pipe, abort } = renderToPipeableStream(
      <ResponseProvider nonce={nonce} requestId={String(loadContext['requestId'] ?? '')}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={RENDER_LIMIT_MS} />
      </ResponseProvider>,
      {
        nonce,
        onAllReady() {
          const body = unpadded()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => {
          if (!request.signal.aborted)
            log.error({ err: error, id: loadContext['requestId'] }, 'render failed')
        },
      },
    )
    setTimeout(abort, RENDER_LIMIT_MS).unref()
    request.signal.addEventListener('abort', () => abort(), { once: true })
  })
}

/**
 * React fills the end of a chunk with NUL where a letter of two or three bytes does not fit any more, and a browser
 * shows each as �, in the boxes of forms too: https://github.com/facebook/react/issues/24985. No page holds a NUL.
 */
function unpadded() {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) =>
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk),
  })
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  log.error({ err: error, id: context['requestId'], path: new URL(request.url).pathname }, 'request failed')
}
