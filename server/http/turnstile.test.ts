import { expect, test } from 'vitest'
import { Turnstile } from './turnstile.ts'

const stays = () => () => undefined
const enter = (turnstile: Turnstile) => turnstile.enter(stays)

test('so many are inside, so many wait in their order, and the rest is told at once', async () => {
  const turnstile = new Turnstile({ atOnce: 2, waiting: 2, patienceMs: 5_000 })
  const [first, second] = [await enter(turnstile), await enter(turnstile)]
  const seen: string[] = []
  const third = enter(turnstile).then((leave) => (seen.push('third'), leave))
  const fourth = enter(turnstile).then((leave) => (seen.push('fourth'), leave))
  expect(await enter(turnstile)).toBeNull()
  first?.()
  await third
  expect(seen).toEqual(['third'])
  second?.()
  await fourth
  expect(seen).toEqual(['third', 'fourth'])
})

test('leaving twice makes room once', async () => {
  const turnstile = new Turnstile({ atOnce: 1, waiting: 0, patienceMs: 5_000 })
  const leave = await enter(turnstile)
  leave?.()
  leave?.()
  expect(await enter(turnstile)).not.toBeNull()
  expect(await enter(turnstile)).toBeNull()
})

test('whoever waits too long, or is gone, stands in nobody’s way', async () => {
  const turnstile = new Turnstile({ atOnce: 1, waiting: 1, patienceMs: 30 })
  const leave = await enter(turnstile)
  expect(await enter(turnstile)).toBeNull()
  let goAway = () => undefined as void
  const gone = turnstile.enter((tell) => ((goAway = tell), () => undefined))
  goAway()
  expect(await gone).toBeNull()
  leave?.()
  expect(await enter(turnstile)).not.toBeNull()
})
