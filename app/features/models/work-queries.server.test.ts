import { expect, test } from 'vitest'
import { draftsInReach, publishedInReach, workCounts } from '#app/features/models/work-queries.server.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, aPerson, anApprover, anEditor, holder } from '#tests/support/people.ts'

test('each list counts what lies in reach, and nothing of other communes', async () => {
  await aDraft()
  await aDraft({ submitted: true })
  const returned = await aDraft({ submitted: true })
  await returnModel(anApprover(), returned.slug, { version: 1, reason: 'Thiếu phần dân tự góp.' })
  await aModel()
  const here = { waiting: 1, returned: 1, drafts: 1, published: 1 }
  const nothing = { waiting: 0, returned: 0, drafts: 0, published: 0 }
  expect(await workCounts(anEditor())).toEqual(here)
  expect(await workCounts(holder('reviewer', '15'))).toEqual(here)
  expect(await workCounts(anEditor(ELSEWHERE))).toEqual(nothing)
  expect(await workCounts(aPerson())).toEqual(nothing)
})

test('a long list is read page by page, each item once', async () => {
  const at = new Date('2026-05-01T00:00:00Z')
  for (let made = 0; made < 60; made += 1) await aModel({}, made % 3 ? at : new Date(at.getTime() + made))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof publishedInReach>> = await publishedInReach(anEditor(), cursor)
    seen.push(...page.rows.map((row) => row.id))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})

test('an address made up by hand begins at the beginning', async () => {
  await aDraft()
  const yearNought = '0000-01-01T00:00:00Z_0197a2c4-0000-7000-8000-000000000000'
  for (const cursor of ["x' or 1=1_y", yearNought])
    expect((await draftsInReach(anEditor(), 'drafts', cursor)).rows).toHaveLength(1)
})
