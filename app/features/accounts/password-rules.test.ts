import { expect, test } from 'vitest'
import { isGuessable } from '#app/features/accounts/password-rules.ts'

test.each([
  '1234567890',
  '0987654321',
  'aaaaaaaaaa',
  'abababababab',
  'MatKhau123',
  'mật khẩu 2026',
  'password2024',
  '2026Vietnam',
  'anhyeuem123',
  'abcdefghij',
  'qwertyuiop',
  'Chung-Tay-2026',
])('everybody would try %s', (password) => {
  expect(isGuessable(password)).toBe(true)
})

test.each(['chung-tay-demo', 'con trâu đi trước cái cày', 'xe đạp màu xanh 7', 'Kd82kslqpz', '0912345678'])(
  'nobody hits upon %s at once',
  (password) => {
    expect(isGuessable(password)).toBe(false)
  },
)

test('one’s own name or address is no secret', () => {
  const own = ['lothihoa1990@vidu.vn', 'Lò Thị Hoa']
  expect(isGuessable('lothihoa1990', own)).toBe(true)
  expect(isGuessable('Lò Thị Hoa 90', own)).toBe(true)
  expect(isGuessable('lothihoa1990@vidu.vn', own)).toBe(true)
  expect(isGuessable('ruong bac thang xanh', own)).toBe(false)
})
