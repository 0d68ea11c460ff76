import { expect, test } from 'vitest'
import type { UploadAnswer, UploadState } from '#app/features/models/steady-uploads.ts'
import { steadyUploads } from '#app/features/models/steady-uploads.ts'

/** A line that answers as it is told, and a clock that is turned by hand. */
function aLine(answers: UploadAnswer[]) {
  const sent: string[] = []
  const states: Record<string, UploadState> = {}
  const waits: { ms: number; work: () => void }[] = []
  const uploads = steadyUploads({
    post: (key) => {
      sent.push(key)
      return Promise.resolve(answers.shift() ?? { status: 200 })
    },
    show: (key, state) => (states[key] = state),
    after: (ms, work) => {
      const wait = { ms, work }
      waits.push(wait)
      return () => void waits.splice(waits.indexOf(wait), 1)
    },
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
  return { uploads, sent, states, waits, settled, waited: () => (waits.shift()?.work(), settled()) }
}

test('uploads go one after the other, in order', async () => {
  const line = aLine([])
  line.uploads.add(['a', 'b'])
  expect(line.sent).toEqual(['a'])
  await line.settled()
  expect(line.sent).toEqual(['a', 'b'])
  expect(line.states).toEqual({ a: { kind: 'done' }, b: { kind: 'done' } })
})

test('an upload nobody answers is sent again under its key, after longer and longer, and the next one waits', async () => {
  const line = aLine([{ status: 0 }, { status: 503 }, { status: 200 }])
  line.uploads.add(['a', 'b'])
  await line.settled()
  expect(line.states['a']).toEqual({ kind: 'retrying', seconds: 2 })
  await line.waited()
  expect(line.states).toEqual({ a: { kind: 'retrying', seconds: 4 }, b: { kind: 'waiting' } })
  await line.waited()
  expect(line.sent).toEqual(['a', 'a', 'a', 'b'])
  expect(line.states['b']).toEqual({ kind: 'done' })
})

test('the waits never grow beyond a minute', async () => {
  const line = aLine(Array.from({ length: 9 }, () => ({ status: 0 })))
  line.uploads.add(['a'])
  for (let tries = 0; tries < 8; tries += 1) await (tries ? line.waited() : line.settled())
  expect(line.waits[0]?.ms).toBe(60_000)
})

test('when the network is back nothing is waited for', async () => {
  const line = aLine([{ status: 0 }])
  line.uploads.add(['a'])
  await line.settled()
  line.uploads.hurry()
  await line.settled()
  expect(line.states['a']).toEqual({ kind: 'done' })
  expect(line.waits).toEqual([])
})

test('what is refused is not sent again, and the next one goes', async () => {
  const line = aLine([{ status: 422, code: 'photo_kind' }])
  line.uploads.add(['a', 'b'])
  await line.settled()
  expect(line.sent).toEqual(['a', 'b'])
  expect(line.states).toEqual({ a: { kind: 'refused', code: 'photo_kind' }, b: { kind: 'done' } })
})

test('whoever was signed out keeps the queue, and goes on after signing in', async () => {
  const line = aLine([{ status: 401 }])
  line.uploads.add(['a'])
  await line.settled()
  expect(line.states['a']).toEqual({ kind: 'signedOut' })
  line.uploads.hurry()
  await line.settled()
  expect(line.states['a']).toEqual({ kind: 'done' })
})
