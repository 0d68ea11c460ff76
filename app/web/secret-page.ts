import type { HeadersFunction } from '@remix-run/node'

/**
 * `headers` of pages whose address or text is somebody's alone: kept by nobody. The server's own
 * `Referrer-Policy: same-origin` tells it to nobody else; a stricter one would make browsers send `Origin: null`.
 */
export const secretPageHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const headers = new Headers(errorHeaders ?? loaderHeaders)
  for (const [name, value] of actionHeaders) headers.append(name, value)
  headers.set('Cache-Control', 'private, no-store')
  return headers
}
