import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { howSoon } from './how-soon.ts'
import { keepRunning } from './supervise.ts'

const ending = (code: number) => () => spawn(process.execPath, ['-e', `process.exit(${code})`])

test('what ends at once is waited for longer each time, up to half a minute, and never given up', () => {
  const next = howSoon()
  const waits = Array.from({ length: 9 }, () => next(100).waitMs)
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(next(100)).toEqual({ waitMs: 30_000, times: 10 })
  expect(next(3_600_000)).toEqual({ waitMs: 250, times: 1 })
})

test('a process that ends is started again, and each time that is said', async () => {
  const said: string[] = []
  const kept = keepRunning('web', ending(3), { crashed: (what) => said.push(what), gaveUp: () => undefined })
  await expect.poll(() => said.length, { timeout: 10_000 }).toBe(2)
  await kept.stop()
  expect(said).toEqual([
    'The web process ended (exit code 3); starting it again in 0.25 s.',
    'The web process ended (exit code 3, 2 times in a row); starting it again in 0.5 s.',
  ])
})

test('with settings that cannot work it is not tried again', async () => {
  const gaveUp = await new Promise<string>((resolve) =>
    keepRunning('web', ending(78), { crashed: resolve, gaveUp: resolve }),
  )
  expect(gaveUp).toBe('The web process cannot run with these settings.')
})
