import type { ModelContent } from '#app/features/models/schema.ts'
import { modelContent, sectionNames } from '#app/features/models/schema.ts'
import { fromPlainText } from '#app/lib/rich-text.ts'

/** Everything a published model says. */
export function modelText(more: Partial<ModelContent> = {}): ModelContent {
  return modelContent.parse({
    title: 'Nuôi bò sinh sản quay vòng',
    summary: 'Mỗi hộ nhận một con bò cái, nuôi đến khi có bê thì chuyển con bò cho hộ tiếp theo trong thôn.',
    category: 'livelihood-livestock',
    indicators: ['income', 'employment'],
    beneficiaries: ['poor', 'near-poor'],
    terrain: ['mountain'],
    hazards: ['cold-spell'],
    tags: ['bò sinh sản'],
    households: 40,
    startedOn: '2024-03-01',
    months: 24,
    costs: [
      { item: 'Bò cái giống', amountVnd: 15_000_000, per: 'household', funding: 'policy-credit' },
      { item: 'Tập huấn', amountVnd: 20_000_000, per: 'model', funding: 'agricultural-extension' },
    ],
    sections: Object.fromEntries(
      sectionNames.map((name) => [name, fromPlainText(`Phần ${name} của mô hình.`)]),
    ),
    steps: ['Họp thôn, bình xét hộ', 'Làm chuồng', 'Mua và giao bò'],
    results: [
      { metric: 'households-escaped', unit: 'hộ', baseline: 0, value: 18, on: '2026-03-01', households: 40 },
    ],
    photos: [],
    ...more,
  })
}
