import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desk } from '#tests/support/two-editors.ts'
import { aDraft } from '#tests/support/model-makers.ts'

const who = fc.constantFrom(0 as const, 1 as const)
const lost = fc.boolean()

/** What may happen to two people who write one model on a bad line; `at` picks one of what is on its way. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('autosave' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('arrive' as const), at: fc.nat(50), again: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), who, lost, twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bothSave' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('closePage' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('submit' as const), who, twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('choosePaper' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('choosePhoto' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('upload' as const), at: fc.nat(50), lost, twice: fc.boolean() }),
  },
)

test(
  'two editors, a broken line, late autosaves, double presses, retried uploads: nothing is lost and nothing doubled',
  { timeout: 240_000 },
  async () => {
    const property = fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 40 }), async (story) => {
      const desk = await Desk.open(await aDraft({ text: { steps: ['Họp thôn'] } }))
      for (const what of story) {
        await desk.happen(what)
        await desk.check()
      }
      await desk.lineIsBack()
      await desk.check()
      expect(await desk.undelivered()).toEqual([])
    })
    await fc.assert(property, { numRuns: 40, endOnFailure: true })
  },
)
