import { expect, test } from 'vitest'
import { grantInput, profileForm, signInForm, signUpForm } from '#app/features/accounts/schema.ts'

const good = { email: ' Hoa@ViDu.VN ', name: ' Lò  Thị Hoa ', password: 'xe đạp màu xanh 7' }

test('an address is one address however it is typed', () => {
  expect(signUpForm.parse(good)).toEqual({
    email: 'hoa@vidu.vn',
    name: 'Lò Thị Hoa',
    password: 'xe đạp màu xanh 7',
  })
  expect(signInForm.parse({ email: 'HOA@vidu.vn', password: 'x' }).email).toBe('hoa@vidu.vn')
})

test('what a form does not ask for is not taken from it', () => {
  const more = {
    id: 'x',
    role: 'administrator',
    emailVerifiedAt: '2026-01-01',
    suspendedAt: '',
    passwordHash: 'x',
  }
  expect(Object.keys(signUpForm.parse({ ...good, ...more })).sort()).toEqual(['email', 'name', 'password'])
  expect(
    Object.keys(profileForm.parse({ name: 'Hoa', lang: 'vi', email: 'x@y.vn', ...more })).sort(),
  ).toEqual(['lang', 'name', 'unit'])
})

const injected = [
  '\r\n',
  '\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u000b',
  '\u202e',
  '\u200b',
  '\u0007',
]
test.each(injected.map((sign) => [sign]))('a name with %j inside is refused', (sign) => {
  const result = profileForm.safeParse({ name: `Hoa${sign}Bcc: x@evil.example`, unit: '' })
  expect(result.error?.issues[0]?.message).toBe('name_unprintable')
})

test.each(injected.map((sign) => [sign]))('an address with %j inside is refused', (sign) => {
  expect(signUpForm.safeParse({ ...good, email: `hoa@vidu.vn${sign}, x@evil.example` }).success).toBe(false)
})

test.each([
  '',
  'hoa',
  '@vidu.vn',
  'hoa@',
  'a@b@c.vn',
  'a b@vidu.vn',
  '<hoa@vidu.vn>',
  'hoa@vidu.vn, b@vidu.vn',
  `${'a'.repeat(250)}@b.vn`,
])('no address: %j', (email) => {
  expect(signUpForm.safeParse({ ...good, email }).success).toBe(false)
})

test('a password has some length, and is not the first that anybody would try', () => {
  const messageFor = (password: string) =>
    signUpForm.safeParse({ ...good, password }).error?.issues.map((issue) => issue.message)
  expect(messageFor('ngan qua')).toHaveLength(1)
  expect(messageFor('con trâu '.repeat(20))).toHaveLength(1)
  expect(messageFor('matkhau123')).toEqual(['password_guessable'])
  expect(messageFor('Lò Thị Hoa 1990')).toEqual(['password_guessable'])
})

test('a grant names a role and a unit that can exist', () => {
  const grant = { email: 'hoa@vidu.vn', role: 'editor', unitCode: '02761', endsOn: '' }
  expect(grantInput.parse(grant)).toEqual({ ...grant, endsOn: null })
  expect(grantInput.parse({ ...grant, unitCode: 'vn', endsOn: '2026-12-31' }).unitCode).toBe('VN')
  for (const wrong of [
    { role: 'king' },
    { unitCode: '2761' },
    { unitCode: "02761' or 1=1" },
    { endsOn: '31/12/2026' },
  ]) {
    expect(grantInput.safeParse({ ...grant, ...wrong }).success).toBe(false)
  }
})
