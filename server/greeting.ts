import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { DEMO_PASSWORD, demoAccounts, demoPlaces } from '#app/features/accounts/demo-rules.ts'
import type { Settings } from '#app/platform/env-schema.ts'

type Where = Pick<Settings, 'HOST' | 'PORT' | 'ORIGIN'>

const EVERYWHERE = ['0.0.0.0', '::']

/** The address under which this machine itself reaches the site. */
export function localAddress({ HOST, PORT }: Where) {
  if (EVERYWHERE.includes(HOST)) return `http://127.0.0.1:${PORT}`
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/** What the operator needs to know once the site answers. */
export function greeting(where: Where, demo: boolean) {
  const lines = ['Open', ...addresses(where).map((address) => `  ${address}`)]
  if (!demo) return lines.join('\n')
  const accounts = demoAccounts.map(({ email, roles }) => {
    const held = roles
      .map(({ role, unitCode }) => `${role} in ${demoPlaces[unitCode] ?? unitCode}`)
      .join(', ')
    return `  ${email.padEnd(26)}${held || 'a citizen without a role'}`
  })
  return [...lines, '', `Demo accounts, password ${DEMO_PASSWORD} for all`, ...accounts].join('\n')
}

function addresses(where: Where) {
  if (!EVERYWHERE.includes(where.HOST)) return [where.ORIGIN ?? localAddress(where)]
  const near = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const reachable = near.filter(({ family, internal }) => family === 'IPv4' && !internal)
  const own = [`http://localhost:${where.PORT}`]
  // With ORIGIN the site answers to its name and to loopback only.
  if (where.ORIGIN) return [where.ORIGIN, ...own]
  return [...own, ...reachable.map(({ address }) => `http://${address}:${where.PORT}`)]
}

/** The sentence to stop with when the port cannot be had, asked before anything slow is begun. */
export function portComplaint({ HOST, PORT }: Where) {
  return new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE')
        resolve(
          `PORT must be free, but ${PORT} is taken by another program; set another, such as PORT=${PORT + 1}.`,
        )
      else if (code === 'EACCES')
        resolve(`PORT must be one this user may open; ${PORT} is not, try one above 1023.`)
      else resolve(`HOST must be an address of this machine; ${HOST} cannot be opened (${message}).`)
    })
    probe.listen(PORT, HOST, () => probe.close(() => resolve(undefined)))
  })
}
