import { expect, test, vi } from 'vitest'
import { load } from '#app/web/load.server.ts'

const args = (signal: AbortSignal) => ({
  request: new Request('http://localhost:3000/models', { signal }),
  params: {},
  context: {},
})

test('nothing is read for a page that nobody waits for any more', async () => {
  const work = vi.fn(() => 'a page')
  await expect(load(args(AbortSignal.abort()), work)).rejects.toMatchObject({ status: 499 })
  expect(work).not.toHaveBeenCalled()
  expect(await load(args(new AbortController().signal), work)).toBe('a page')
})

test('nor for whoever left while it was found out who asks', async () => {
  const leaving = new AbortController()
  const work = vi.fn(() => 'a page')
  const loading = load(args(leaving.signal), work)
  leaving.abort()
  await expect(loading).rejects.toMatchObject({ status: 499 })
  expect(work).not.toHaveBeenCalled()
})
