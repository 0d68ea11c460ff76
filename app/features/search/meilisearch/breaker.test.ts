import { expect, test } from 'vitest'
import { breaker } from '#app/features/search/meilisearch/breaker.ts'

test('after three failures in a row nobody is asked, then one at a time', () => {
  const it = breaker()
  for (const at of [0, 1, 2]) {
    expect(it.allows(at)).toBe(true)
    it.failed(at)
  }
  expect(it.state()).toBe('open')
  expect(it.allows(1_000)).toBe(false)
  expect([it.allows(5_002), it.allows(5_003)]).toEqual([true, false])
})

test('a probe that fails makes the rest longer, one that succeeds ends it', () => {
  const it = breaker()
  for (const at of [0, 0, 0]) it.failed(at)
  expect(it.allows(5_000)).toBe(true)
  it.failed(5_000)
  expect([it.allows(14_999), it.allows(15_000)]).toEqual([false, true])
  it.succeeded()
  expect([it.state(), it.allows(15_001), it.allows(15_001)]).toEqual(['closed', true, true])
})

test('a rest is never longer than a minute', () => {
  const it = breaker()
  for (let at = 0; at < 20; at += 1) it.failed(0)
  expect([it.allows(59_999), it.allows(60_000)]).toEqual([false, true])
})

test('failures between successes open nothing', () => {
  const it = breaker()
  for (let at = 0; at < 10; at += 1) {
    it.failed(at)
    it.failed(at)
    it.succeeded()
  }
  expect(it.state()).toBe('closed')
})
