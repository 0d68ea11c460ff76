import type { HeadersFunction } from '@remix-run/node'

/** `headers` of pages whose address or text is somebody's alone: kept by nobody, told to nobody. */
export const secretPageHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const headers = new Headers(errorHeaders ?? loaderHeaders)
  for (const [name, value] of actionHeaders) headers.append(name, value)
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Referrer-Policy', 'no-referrer')
  return headers
}
