import { expect, test } from 'vitest'
import { keeping } from '#app/platform/keeping.ts'

test('two who ask at once wait for one making, and the third finds it', async () => {
  const keep = keeping<number>(2)
  let made = 0
  const make = async () => (made += 1)
  expect(await Promise.all([keep('a', make), keep('a', make)])).toEqual([1, 1])
  expect(await keep('a', make)).toBe(1)
})

test('what nobody asked for longest goes first', async () => {
  const keep = keeping<string>(2)
  const made: string[] = []
  const ask = (key: string) => keep(key, async () => (made.push(key), key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what failed is made again, and holds up nobody', async () => {
  const keep = keeping<string>(2)
  await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await keep('b', async () => 'b')).toBe('b')
  expect(await keep('a', async () => 'a')).toBe('a')
})
