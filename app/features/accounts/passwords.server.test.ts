import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '#app/features/accounts/passwords.server.ts'

test('a password is known by its hash, and never twice by the same', async () => {
  const [one, two] = await Promise.all([hashPassword('xe đạp'), hashPassword('xe đạp')])
  expect(one).not.toBe(two)
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(one, 'xe đạp')).toBe(true)
  expect(await isPassword(one, 'xe dap')).toBe(false)
  expect(await isPassword(null, 'xe đạp')).toBe(false)
})

test('the queue for hashing has an end, and empties', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 130 }, () => isPassword(null, 'x')))
  expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(28)
  expect(await isPassword(null, 'x')).toBe(false)
})
