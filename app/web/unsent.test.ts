import { expect, test } from 'vitest'
import { unsentOf } from '#app/web/unsent.ts'

function form(...entries: [string, string | File][]) {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('everything that was typed is kept, in its order', () => {
  const fields: [string, string][] = [
    ['version', '3'],
    ['terrain', 'mountain'],
    ['terrain', 'delta'],
    ['summary', 'Một dòng\nhai dòng'],
  ]
  expect(unsentOf(form(...fields))).toEqual({ fields })
})

test('a form of buttons alone loses nothing', () => {
  expect(unsentOf(form(['version', '3'], ['formKey', 'a'], ['summary', '']))).toBeNull()
})

test('passwords and files never go back', () => {
  const sent = form(['current', 'a'], ['password', 'b'], ['photo', new File(['x'], 'x.jpg')])
  expect(unsentOf(sent)).toBeNull()
})
