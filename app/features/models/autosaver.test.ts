import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SaveAnswer } from '#app/features/models/autosaver.ts'
import { PACE_MS, autosaver } from '#app/features/models/autosaver.ts'

/** A form, a server and a clock that moves when told. */
function aDesk(answers: (sequence: number) => SaveAnswer | Promise<SaveAnswer>) {
  const desk = {
    sent: [] as { body: string; sequence: number }[],
    shown: [] as string[],
    kept: null as string | null,
    waiting: null as { ms: number; work: () => void } | null,
  }
  const saver = autosaver(
    {
      post: async (body, sequence) => {
        desk.sent.push({ body, sequence })
        return answers(sequence)
      },
      keep: (unsent) => (desk.kept = unsent?.body ?? null),
      show: ({ kind }) => desk.shown.push(kind),
      after: (ms, work) => {
        desk.waiting = { ms, work }
        return () => (desk.waiting = null)
      },
    },
    'as saved',
  )
  const tick = async () => {
    const due = desk.waiting
    desk.waiting = null
    due?.work()
    await new Promise((resolve) => setTimeout(resolve))
    return due?.ms
  }
  return { desk, saver, tick }
}

const fine = () => ({ status: 200, at: '2026-11-24T03:42:00Z' })

test('a form nobody changed is not sent', () => {
  const { desk, saver } = aDesk(fine)
  saver.changed('as saved')
  saver.hurry()
  expect([desk.sent, desk.waiting]).toEqual([[], null])
})

test('typing is saved at its pace, always the newest text, and kept here until then', async () => {
  const { desk, saver, tick } = aDesk(fine)
  saver.changed('a')
  saver.changed('ab')
  expect(desk.kept).toBe('ab')
  expect(await tick()).toBe(PACE_MS)
  expect(desk.sent).toEqual([{ body: 'ab', sequence: 1 }])
  expect([desk.kept, desk.shown]).toEqual([null, ['saving', 'saved']])
})

test('without a network it keeps the text, waits longer each time, and sends the newest once it is back', async () => {
  let online = false
  const { desk, saver, tick } = aDesk(() => (online ? fine() : { status: 0 }))
  saver.changed('a')
  const waits = [await tick(), await tick(), await tick()]
  expect(waits).toEqual([PACE_MS, 2_000, 4_000])
  expect([desk.shown.at(-1), desk.kept]).toEqual(['offline', 'a'])
  saver.changed('ab')
  online = true
  saver.hurry()
  await tick()
  expect(desk.sent.at(-1)).toEqual({ body: 'ab', sequence: 4 })
  expect([desk.shown.at(-1), desk.kept]).toEqual(['saved', null])
})

test.each([
  [409, 'stopped', false],
  [404, 'stopped', false],
  [422, 'refused', false],
  [401, 'signedOut', true],
  [503, 'failed', true],
  [429, 'failed', true],
])('answered %i it says %s, and the text stays here', async (status, state, again) => {
  const { desk, saver, tick } = aDesk(() => ({ status }))
  saver.changed('a')
  await tick()
  expect([desk.shown.at(-1), desk.kept, desk.waiting !== null]).toEqual([state, 'a', again])
})

const step = fc.record({
  act: fc.constantFrom('type', 'type', 'wait', 'wait', 'hurry'),
  status: fc.constantFrom(200, 200, 0, 503, 401, 429),
})

test('whatever the line does, numbers only rise and the last text arrives or is still kept', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    let status = 200
    const { desk, saver, tick } = aDesk(() => ({ status }))
    let typed = 'as saved'
    for (const [at, now] of steps.entries()) {
      status = now.status
      if (now.act === 'type') saver.changed((typed = `bản ${at}`))
      else if (now.act === 'hurry') saver.hurry()
      else await tick()
    }
    await tick()
    const numbers = desk.sent.map(({ sequence }) => sequence)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    if (desk.kept === null) expect(desk.sent.at(-1)?.body ?? 'as saved').toBe(typed)
    else expect(desk.kept).toBe(typed)
  })
  await fc.assert(property, { numRuns: 60 })
})

test('once the form itself is sent nothing follows it; back on the page it goes on', async () => {
  const { desk, saver, tick } = aDesk(fine)
  saver.changed('a')
  saver.end()
  await tick()
  expect(desk.sent).toEqual([])
  saver.resume()
  await tick()
  expect(desk.sent).toHaveLength(1)
})
