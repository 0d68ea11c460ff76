import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import type { SectionName } from '#app/features/models/schema.ts'
import type { Beneficiary, Category, Hazard, Indicator, Terrain } from '#app/lib/taxonomy.ts'

export type TypedModel = ReturnType<typeof typedModel>

/** Everything an editor types into the form of a model. The title is like no other, in a way people can type. */
export function typedModel(subject = 'Nuôi dê núi đá vôi') {
  return {
    title: `${subject} đợt ${newMark()}`,
    summary: 'Mỗi hộ nhận ba con dê cái, chăn chung một đàn, sau hai năm trả lại ba con cho hộ tiếp theo.',
    category: 'livelihood-livestock' satisfies Category,
    tags: 'dê núi, chăn chung',
    households: '20',
    startedOn: '2023-04-10',
    months: '24',
    beneficiaries: ['poor', 'near-poor'] satisfies Beneficiary[],
    terrain: ['mountain'] satisfies Terrain[],
    indicators: ['income', 'employment'] satisfies Indicator[],
    hazards: ['cold-spell'] satisfies Hazard[],
    sections: {
      problem: 'Hộ có núi đá mà thiếu vốn mua giống.',
      approach: 'Thôn họp bình xét công khai rồi giao dê.',
      conditions: 'Cần bãi chăn và một lao động mỗi hộ.',
      sustainability: 'Quỹ thôn bù dê chết sau mỗi mùa rét.',
      lessons: 'Nên làm chuồng xong mới giao dê.',
      risks: 'Năm đầu chín con dê chết vì rét hại.',
    } satisfies Record<SectionName, string>,
    steps: ['Họp thôn, bình xét hộ', 'Làm chuồng sàn', 'Mua và giao dê'],
    costs: [
      { item: 'Dê cái giống', amountVnd: '9.000.000', per: 'household', funding: 'policy-credit' },
      { item: 'Tập huấn chăn nuôi', amountVnd: '20.000.000', per: 'model', funding: 'commune-budget' },
    ],
    results: [
      {
        metric: 'Đàn dê cả thôn',
        unit: 'con',
        baseline: '12',
        value: '148',
        on: '2025-04-10',
        households: '20',
      },
    ],
    alt: 'Đàn dê đứng trên mỏm núi đá',
  }
}

/** A word that no other run has. */
export function newMark(): string {
  return `k${Date.now().toString(36)}${randomInt(36 ** 3).toString(36)}`
}

/** A photo as a phone takes it: it says where and with what. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a9a5a' } })
    .withExif({
      IFD0: { Make: 'ChungTayPhone', Copyright: 'Lò Thị Hoa' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '22/1 20/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '103/1 50/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
}
