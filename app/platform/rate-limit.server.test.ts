import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { clearLimit, limit, networkOf, unlimit } from '#app/platform/rate-limit.server.ts'

const run = promisify(execFile)
const MINUTE_MS = 60_000

afterEach(() => {
  vi.useRealTimers()
})

const outcomes = async (attempts: Promise<void>[]) =>
  (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length

test('exactly so many, however many ask at once', async () => {
  const attempts = Array.from({ length: 40 }, () => limit('sign_in_from', '192.0.2.1'))
  expect(await outcomes(attempts)).toBe(10)
})

test('who asks too often hears how long to wait, and nobody else is kept waiting', async () => {
  for (let n = 0; n < 3; n += 1) await limit('reset_of', 'a')
  const details = { retryAfterSeconds: expect.any(Number), minutes: 30 }
  await expect(limit('reset_of', 'a')).rejects.toMatchObject({ kind: 'too_many', code: 'too_many', details })
  await limit('reset_of', 'b')
  await limit('sign_up_as', 'a')
})

test('when the time is over, counting begins anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  for (let n = 0; n < 3; n += 1) await limit('reset_of', 'a')
  vi.setSystemTime(Date.now() + 30 * MINUTE_MS - 1000)
  await expect(limit('reset_of', 'a')).rejects.toMatchObject({
    details: { retryAfterSeconds: 1, minutes: 1 },
  })
  vi.setSystemTime(Date.now() + 1001)
  await limit('reset_of', 'a')
})

test('one can be taken back, or all forgotten', async () => {
  for (let n = 0; n < 3; n += 1) await limit('reset_of', 'a')
  await unlimit('reset_of', 'a')
  await limit('reset_of', 'a')
  await expect(limit('reset_of', 'a')).rejects.toMatchObject({ kind: 'too_many' })
  await clearLimit('reset_of', 'a')
  await limit('reset_of', 'a')
})

test('processes count together, and a restart forgets nothing', { timeout: 60_000 }, async () => {
  const script = `
    const { limit } = await import('#app/platform/rate-limit.server.ts')
    const { pool } = await import('#app/platform/pool.server.ts')
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => limit('sign_in_from', 'shared')))
    process.stdout.write(String(tries.filter((one) => one.status === 'fulfilled').length))
    await pool.end()`
  const another = () => run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  const own = outcomes(Array.from({ length: 8 }, () => limit('sign_in_from', 'shared')))
  const [mine, ...theirs] = await Promise.all([own, another(), another()])
  expect(mine + theirs.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBe(10)
  expect((await another()).stdout).toBe('0')
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
