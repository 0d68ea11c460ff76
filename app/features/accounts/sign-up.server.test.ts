import { expect, test } from 'vitest'
import { isPassword } from '#app/features/accounts/passwords.server.ts'
import { signUpForm } from '#app/features/accounts/schema.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount, linkedToken, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames, queuedTasks } from '#tests/support/database.ts'

const asker = { address: '192.0.2.1', lang: 'vi' } as const
const input = (email = 'hoa@vidu.vn') =>
  signUpForm.parse({ email, name: 'Lò Thị Hoa', password: 'xe đạp màu xanh 7' })

test('signing up makes an account, and a letter to show whose the address is', async () => {
  await signUp(input(), asker)
  const account = await db.account.findUniqueOrThrow({ where: { email: 'hoa@vidu.vn' } })
  expect(account).toMatchObject({ name: 'Lò Thị Hoa', emailVerifiedAt: null })
  expect(account.passwordHash).toMatch(/^\$argon2id\$/)
  expect(await isPassword(account.passwordHash, 'xe đạp màu xanh 7')).toBe(true)
  expect(await subjectsTo('hoa@vidu.vn')).toEqual(['Xác nhận địa chỉ thư của bạn'])
  expect(await linkedToken('hoa@vidu.vn')).toHaveLength(43)
  expect(await eventNames()).toEqual(['account.signed_up'])
  expect(await queuedTasks()).toEqual(['send_letters'])
})

test('the letter is in the language of the page, leads to our own address and carries nothing that was typed', async () => {
  await signUp({ ...input(), name: 'Trúng thưởng https://evil.example' }, { ...asker, lang: 'en' })
  const letter = await db.letter.findFirstOrThrow()
  expect(letter.subject).toBe('Confirm your e-mail address')
  expect(letter.text).toContain('http://localhost:3000/en/verify-email?token=')
  expect(letter.text).not.toContain('evil')
})

test('a known address gets the same answer, its owner a letter, and the account stays as it was', async () => {
  const owner = await anAccount({ email: 'hoa@vidu.vn', name: 'Hoa thật' })
  const before = await db.account.findUniqueOrThrow({ where: { id: owner.id } })
  expect(await signUp(input(), asker)).toBe(await signUp(input('moi@vidu.vn'), asker))
  expect(await db.account.findUniqueOrThrow({ where: { id: owner.id } })).toEqual(before)
  expect(await subjectsTo('hoa@vidu.vn')).toEqual(['Bạn đã có tài khoản Chung Tay'])
  expect(await eventNames()).toEqual(['account.sign_up_repeated', 'account.signed_up'])
})

test('known and new addresses take the same time', async () => {
  await anAccount({ email: 'hoa@vidu.vn' })
  const time = async (email: string) => {
    const start = performance.now()
    await signUp(input(email), asker)
    return performance.now() - start
  }
  for (const email of ['hoa@vidu.vn', 'moi@vidu.vn']) {
    const ms = await time(email)
    expect(ms).toBeGreaterThanOrEqual(395)
    expect(ms).toBeLessThan(900)
  }
})

test('a double click makes one account and one letter', async () => {
  await Promise.all([signUp(input(), asker), signUp(input(), asker)])
  await signUp(input(), asker)
  expect(await db.account.count()).toBe(1)
  expect(await subjectsTo('hoa@vidu.vn')).toHaveLength(1)
  expect(await eventNames()).toEqual(['account.signed_up'])
})

test('the owner of an address is not buried in letters', async () => {
  await anAccount({ email: 'hoa@vidu.vn' })
  for (let n = 0; n < 3; n += 1) await signUp(input(), { ...asker, address: `192.0.2.${n}` })
  await expect(signUp(input(), { ...asker, address: '192.0.2.9' })).rejects.toMatchObject({
    kind: 'too_many',
  })
  expect(await subjectsTo('hoa@vidu.vn')).toHaveLength(1)
})

test('twenty sign-ups an hour from one network', { timeout: 60_000 }, async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => signUp(input(`ban${n}@vidu.vn`), asker)))
  await expect(signUp(input('ban21@vidu.vn'), asker)).rejects.toMatchObject({ kind: 'too_many' })
  await signUp(input('ban22@vidu.vn'), { ...asker, address: '192.0.2.2' })
})
