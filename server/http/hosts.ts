import { hostname, networkInterfaces } from 'node:os'

const HOST = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]]+)(?::(\d{1,5}))?$/i
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** The name in a Host header, without its port; undefined when the header is not one. */
export function hostName(header: string | undefined) {
  return header === undefined ? undefined : HOST.exec(header)?.[1]?.toLowerCase()
}

/**
 * Whether the site answers to this Host header: with ORIGIN only to its host, without it to this machine's own names
 * and addresses; to loopback always. Answering to any name would let a stranger's domain put words in our links.
 */
export function answersTo(header: string | undefined, origin: string | undefined) {
  const name = hostName(header)
  if (header === undefined || name === undefined) return false
  if (LOOPBACK.test(name)) return true
  return origin ? sameHost(header, origin) : ownNames().includes(name)
}

/** The origin our own pages have for whoever sent this (already accepted) Host header. */
export function originFor(header: string, protocol: string, origin: string | undefined) {
  if (origin && sameHost(header, origin)) return origin
  const plain = `${protocol}://${header}`
  return URL.canParse(plain) ? new URL(plain).origin : plain
}

function sameHost(header: string, origin: string) {
  const { protocol, host } = new URL(origin)
  const asked = `${protocol}//${header}`
  return URL.canParse(asked) && new URL(asked).host === host
}

function ownNames() {
  const name = hostname().toLowerCase()
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return [
    name,
    `${name}.local`,
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ]
}
