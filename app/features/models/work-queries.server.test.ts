import { expect, test } from 'vitest'
import {
  draftsInReach,
  modelsInReach,
  verifiableBy,
  workCounts,
} from '#app/features/models/work-queries.server.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { db } from '#app/platform/db.server.ts'
import { can } from '#app/permissions/permissions.ts'
import { aDraft, aModel, decided } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, aPerson, anApprover, anEditor, holder } from '#tests/support/people.ts'

test('each list counts what lies in reach, and nothing of other communes', async () => {
  await aDraft()
  await aDraft({ submitted: true })
  const returned = await aDraft({ submitted: true })
  await returnModel(anApprover(), returned.slug, { version: 1, reason: 'Thiếu phần dân tự góp.' })
  await aModel()
  await decided(await aModel(), 'sent_back')
  await decided(await aModel())
  await aModel({ withdrawn: 'Số hộ bị tính trùng.' })
  const here = { waiting: 1, returned: 1, drafts: 1, published: 3, sentBack: 1, withdrawn: 1, unverified: 0 }
  const nothing = Object.fromEntries(Object.keys(here).map((list) => [list, 0]))
  expect(await workCounts(anEditor())).toEqual(here)
  expect(await workCounts(holder('reviewer', '15'))).toEqual({ ...here, unverified: 1 })
  expect(await workCounts(holder('reviewer'))).toEqual(here)
  expect(await workCounts(anEditor(ELSEWHERE))).toEqual(nothing)
  expect(await workCounts(aPerson())).toEqual(nothing)
})

test.each(['published', 'unverified'] as const)(
  '%s: a long list is read page by page, each item once',
  async (list) => {
    const reviewer = holder('reviewer', '15')
    const at = new Date('2026-05-01T00:00:00Z')
    for (let made = 0; made < 60; made += 1) await aModel({}, made % 3 ? at : new Date(at.getTime() + made))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof modelsInReach>> = await modelsInReach(reviewer, list, cursor)
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  },
)

test('an address made up by hand begins at the beginning', async () => {
  await aDraft()
  const yearNought = '0000-01-01T00:00:00Z_0197a2c4-0000-7000-8000-000000000000'
  for (const cursor of ["x' or 1=1_y", yearNought])
    expect((await draftsInReach(anEditor(), 'drafts', cursor)).rows).toHaveLength(1)
})

test('what waits longest for a reviewer comes first', async () => {
  const late = await aModel({}, new Date('2026-06-01'))
  const early = await aModel({}, new Date('2026-03-01'))
  const { rows } = await modelsInReach(holder('reviewer', 'VN'), 'unverified', null)
  expect(rows.map(({ id }) => id)).toEqual([early.id, late.id])
})

test('the list of a reviewer and the table of permissions give every actor the same models', async () => {
  for (const unitCode of [HERE, ELSEWHERE, '15', '40']) await aModel({ unitCode })
  const all = await db.model.findMany({ select: { id: true, unit: { select: { path: true } } } })
  const both = (role: 'editor' | 'approver', unitCode: string) =>
    aPerson([
      { role: 'reviewer', unitCode: '15' },
      { role: 'reviewer', unitCode: '40' },
      { role, unitCode },
    ])
  const actors = [
    aPerson(),
    ...[HERE, ELSEWHERE, '15', '40', 'VN'].flatMap((unit) => [
      holder('reviewer', unit),
      holder('approver', unit),
      both('editor', unit),
      both('approver', unit),
    ]),
  ]
  for (const actor of actors) {
    const listed = await db.model.findMany({ where: verifiableBy(actor), select: { id: true } })
    const allowed = all.filter(({ unit }) =>
      can(actor, 'model.verify', { unitPath: unit.path.split('/'), published: true }),
    )
    expect(listed.map(({ id }) => id).sort(), JSON.stringify(actor.roles)).toEqual(
      allowed.map(({ id }) => id).sort(),
    )
  }
})
