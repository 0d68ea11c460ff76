import { expect, test } from 'vitest'
import { changesBetween, isUnchanged, percentBetween } from '#app/features/models/change-rules.ts'
import { draftContent, emptyDraft } from '#app/features/models/schema.ts'
import type { DraftContent } from '#app/features/models/schema.ts'
import { fromMarkup, fromPlainText } from '#app/lib/rich-text.ts'
import { modelText } from '#tests/support/model-text.ts'

const draft = (more: Partial<DraftContent> = {}) => draftContent.parse({ ...modelText(), ...more })
const before = draft()
const between = (more: Partial<DraftContent>) => changesBetween(before, draft(more))

test('two texts that say the same have no changes', () => {
  expect(isUnchanged(between({}))).toBe(true)
  expect(isUnchanged(changesBetween(emptyDraft(), emptyDraft()))).toBe(true)
})

test('numbers are told with what they come to', () => {
  const { numbers } = between({ households: 50 })
  expect(numbers).toEqual([
    { name: 'households', from: 40n, to: 50n },
    { name: 'totalVnd', from: 620_000_000n, to: 770_000_000n },
    { name: 'perHouseholdVnd', from: 15_500_000n, to: 15_400_000n },
  ])
  expect([
    percentBetween(40n, 50n),
    percentBetween(3, 2),
    percentBetween(0, 5),
    percentBetween(-4, -2),
  ]).toEqual([25, -33.3, null, 50])
})

test('a draft without costs yet has no sum to compare', () => {
  expect(between({ costs: [] }).numbers).toEqual([
    { name: 'totalVnd', from: 620_000_000n, to: null },
    { name: 'perHouseholdVnd', from: 15_500_000n, to: null },
  ])
})

test('a cost that got dearer is the same cost, one renamed too, and one of another kind is new', () => {
  const [cow, course] = before.costs as [DraftContent['costs'][number], DraftContent['costs'][number]]
  const fence = {
    item: 'Hàng rào',
    amountVnd: 1_000_000,
    per: 'household',
    funding: 'commune-budget',
  } as const
  const { costs } = between({
    costs: [fence, { ...course, item: 'Tập huấn kỹ thuật' }, { ...cow, amountVnd: 16_000_000 }],
  })
  expect(costs.map(({ kind }) => kind)).toEqual(['added', 'changed', 'changed'])
  expect(between({ costs: [cow] }).costs.map(({ kind }) => kind)).toEqual(['same', 'removed'])
})

test('a step reworded is shown reworded; one that changed places has moved', () => {
  const [meet, barn, buy] = before.steps as [string, string, string]
  const { steps } = between({ steps: [meet, buy, barn, 'Chuyển bê cho hộ sau'] })
  expect(steps.filter((row) => 'moved' in row && row.moved)).toHaveLength(1)
  expect(steps.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'added'])
  const reworded = between({ steps: ['Họp thôn, bình xét hộ công khai', barn, buy] }).steps
  expect(reworded[0]?.kind).toBe('changed')
})

test('a section is compared by its words, and by its marks where only those changed', () => {
  const sections = (risks: DraftContent['sections']['risks']) => ({ sections: { ...before.sections, risks } })
  const words = between(sections(fromPlainText('Phần risks của mô hình đã sửa.'))).words
  expect(words.map(({ name }) => name)).toEqual(['sections.risks'])
  const marks = between(sections(fromMarkup('Phần **risks** của mô hình.'))).words
  expect(marks[0]?.lines[0]?.pieces.some(({ text }) => text.includes('**'))).toBe(true)
})

test('lists tell what came and what went, photos by the picture', () => {
  const photo = { fileId: '0b0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11', alt: 'Chuồng bò', caption: '' }
  const { lists, photos } = between({ beneficiaries: ['poor', 'women'] as never, photos: [photo] })
  expect(lists).toEqual([{ name: 'beneficiaries', kept: ['poor'], added: ['women'], removed: ['near-poor'] }])
  expect(photos.map(({ kind }) => kind)).toEqual(['added'])
  const retold = changesBetween(
    draft({ photos: [photo] }),
    draft({ photos: [{ ...photo, alt: 'Chuồng bò mới' }] }),
  )
  expect(retold.photos.map(({ kind }) => kind)).toEqual(['changed'])
})
