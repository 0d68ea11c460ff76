import { expect, test } from 'vitest'
import type { Verdict } from '#app/features/profiles/fit-schema.ts'
import type { ModelConditions, PlaceConditions } from '#app/features/profiles/fit-rules.ts'
import { fitOf } from '#app/features/profiles/fit-rules.ts'
import { hill, pigs, undescribed } from '#tests/support/fit-makers.ts'

const rice = {
  category: 'livelihood-crop',
  title: 'Lúa chịu mặn',
  tags: [],
  terrain: ['delta', 'coastal'],
  hazards: ['saltwater-intrusion'],
}
const houses = {
  category: 'housing',
  title: 'Nhà tránh lũ',
  tags: [],
  terrain: ['delta'],
  hazards: ['flood'],
}
const warning = {
  category: 'disaster',
  title: 'Cảnh báo lũ quét',
  tags: [],
  terrain: ['mountain'],
  hazards: ['flash-flood-landslide'],
}
const internet = { category: 'information', title: 'Wifi nhà văn hóa thôn', tags: [], hazards: [] }
const insurance = {
  category: 'social-service',
  title: 'Bảo hiểm y tế',
  tags: [],
  terrain: ['delta'],
  hazards: [],
}
const minority = { beneficiaries: ['ethnic-minority'] }
const fishers = { beneficiaries: ['coastal-household'] }

const delta = {
  terrain: ['delta' as const],
  zone: { zones: [], legalBasis: '' },
  hazards: ['flood' as const],
}

type Case = {
  says: string
  model?: Partial<ModelConditions>
  place?: Partial<PlaceConditions>
  for?: string[]
  against?: string[]
  unknown?: string[]
  not?: string[]
  verdict?: Verdict
}

// To be read, and agreed or disagreed with, by whoever works in a commune.
const cases: Case[] = [
  {
    says: 'Lợn đen vùng núi về một xã vùng núi như thế, đủ đường, chợ, lao động: phù hợp',
    for: [
      'terrain_same',
      'hazards_met',
      'beneficiaries_here',
      'labour_enough',
      'market_near',
      'road_all_seasons',
      'livelihood_known',
    ],
    against: [],
    unknown: [],
    verdict: 'fits',
  },
  {
    says: 'Cũng mô hình ấy về xã đồng bằng hay ngập: khác địa hình, chưa thử với lũ, còn lại vẫn hợp nên cần cân nhắc',
    place: delta,
    against: ['terrain_other', 'hazards_untested'],
    for: ['market_near'],
    verdict: 'consider',
  },
  {
    says: 'Xã chưa ghi gì vào hồ sơ: chưa rõ, kể ra từng điều còn thiếu',
    place: undescribed,
    for: [],
    against: [],
    unknown: [
      'terrain_unknown',
      'hazards_unknown',
      'poverty_unknown',
      'labour_unknown',
      'market_unknown',
      'road_unknown',
    ],
    verdict: 'unclear',
  },
  {
    says: 'Xã có hai kiểu địa hình, một kiểu trùng là đủ',
    place: { terrain: ['midland', 'mountain'] },
    for: ['terrain_same'],
  },
  { says: 'Chợ cách 15 km còn là gần', place: { market: 15 }, for: ['market_near'] },
  {
    says: 'Chợ cách 20 km thì không nói gần cũng không nói xa',
    place: { market: 20 },
    not: ['market_near', 'market_far', 'market_unknown'],
  },
  {
    says: 'Chợ cách 31 km là xa với mô hình phải bán sản phẩm',
    place: { market: 31 },
    against: ['market_far'],
    verdict: 'consider',
  },
  { says: 'Chợ xa không sao với mô hình nhà ở', model: houses, place: { market: 60 }, not: ['market_far'] },
  {
    says: 'Đường chỉ đi được mùa khô là điểm chưa hợp',
    place: { road: 'dry-season' },
    against: ['road_dry_season'],
  },
  {
    says: 'Chưa có đường ô tô là điểm chưa hợp, với nhà ở cũng vậy',
    model: houses,
    place: { road: 'none' },
    against: ['road_none'],
  },
  {
    says: 'Vận động bảo hiểm y tế không cần đường tốt, không kén địa hình',
    model: insurance,
    place: { road: 'none' },
    not: ['road_none', 'terrain_other', 'terrain_unknown'],
    against: [],
  },
  {
    says: 'Xã không còn hộ nghèo, cận nghèo nào',
    place: { counts: { year: 2025, poor: 0, nearPoor: 0 } },
    against: ['no_beneficiaries'],
  },
  {
    says: 'Hết hộ nghèo nhưng còn cận nghèo thì vẫn đúng đối tượng',
    place: { counts: { year: 2025, poor: 0, nearPoor: 40 } },
    for: ['beneficiaries_here'],
  },
  {
    says: 'Hết hộ cận nghèo, mô hình chỉ cho hộ cận nghèo',
    model: { beneficiaries: ['near-poor'] },
    place: { counts: { year: 2025, poor: 9, nearPoor: 0 } },
    against: ['no_beneficiaries'],
  },
  {
    says: 'Mô hình cho người cao tuổi không hỏi số hộ nghèo',
    model: { beneficiaries: ['elderly'] },
    place: { counts: null },
    not: ['poverty_unknown'],
  },
  { says: 'Mô hình cho đồng bào dân tộc, xã khu vực III', model: minority, for: ['minority_area'] },
  {
    says: 'Mô hình cho đồng bào dân tộc, chưa biết xã khu vực nào',
    model: minority,
    place: { zone: null },
    unknown: ['zone_unknown'],
  },
  {
    says: 'Xã không thuộc vùng khó khăn không phải là điểm trừ: đồng bào ở khắp nơi',
    model: minority,
    place: { zone: { zones: [], legalBasis: '' } },
    not: ['zone_unknown', 'minority_area'],
    against: [],
  },
  { says: 'Mô hình cho hộ ven biển, xã vùng núi', model: fishers, against: ['no_coast'] },
  {
    says: 'Mô hình cho hộ ven biển, xã đảo',
    model: { ...fishers, terrain: ['coastal'] },
    place: { terrain: ['island'] },
    for: ['coast_here'],
  },
  { says: 'Lao động ít hơn số hộ của mô hình gốc', place: { labour: 40 }, against: ['labour_short'] },
  { says: 'Lao động vừa bằng số hộ của mô hình gốc là đủ', place: { labour: 46 }, for: ['labour_enough'] },
  { says: 'Nhà ở không cần lao động trong hộ', model: houses, place: { labour: 0 }, not: ['labour_short'] },
  {
    says: 'Lúa chịu mặn về xã ven biển bị mặn: mô hình đã làm được ở nơi có mặn',
    model: rice,
    place: { terrain: ['coastal'], hazards: ['saltwater-intrusion'] },
    for: ['terrain_same', 'hazards_met'],
  },
  {
    says: 'Lúa chịu mặn về xã hay có bão và hạn: chưa thử với bão, hạn',
    model: rice,
    place: { terrain: ['coastal'], hazards: ['storm', 'drought'] },
    against: ['hazards_untested'],
  },
  {
    says: 'Nắng nóng không làm hỏng mô hình nuôi lợn theo quy tắc này',
    place: { hazards: ['heat'] },
    not: ['hazards_untested'],
  },
  {
    says: 'Đã rà soát, không có thiên tai đáng kể: không phải là chưa biết',
    place: { hazards: [] },
    not: ['hazards_unknown', 'hazards_untested', 'hazards_met'],
  },
  {
    says: 'Cảnh báo lũ quét về xã hay có lũ quét',
    model: warning,
    place: { hazards: ['flash-flood-landslide'] },
    for: ['disaster_here'],
  },
  {
    says: 'Cảnh báo lũ quét về xã không có lũ quét',
    model: warning,
    place: { hazards: ['heat'] },
    against: ['disaster_elsewhere'],
  },
  {
    says: 'Wifi thôn ở xã mới 60% hộ có điện',
    model: internet,
    place: { electricity: 60 },
    against: ['electricity_low'],
  },
  {
    says: 'Wifi thôn ở xã chưa biết có điện không',
    model: internet,
    place: { electricity: null },
    unknown: ['electricity_unknown'],
  },
  {
    says: 'Nuôi lợn không hỏi điện',
    place: { electricity: 10 },
    not: ['electricity_low', 'electricity_unknown'],
  },
  {
    says: 'Mỗi hộ 7,2 triệu là một phần mười của 72 triệu: chi phí nhỏ',
    model: { costPerHouseholdVnd: 7_200_000 },
    for: ['cost_low'],
  },
  {
    says: 'Mỗi hộ 73 triệu, hơn một năm thu nhập ở chuẩn nghèo: cần vốn ngoài',
    model: { costPerHouseholdVnd: 73_000_000 },
    against: ['cost_high'],
  },
  {
    says: 'Ở phường chuẩn nghèo cao hơn (2 triệu), nên 73 triệu không bị coi là cao',
    model: { costPerHouseholdVnd: 73_000_000 },
    place: { incomeLineVnd: 2_000_000 },
    not: ['cost_high', 'cost_low'],
  },
  {
    says: 'Theo chuẩn từ 2027, 73 triệu cũng không còn là cao ở nông thôn',
    model: { costPerHouseholdVnd: 73_000_000 },
    place: { incomeLineVnd: 2_200_000 },
    not: ['cost_high'],
  },
  {
    says: 'Nghề “bò” không phải là “bơ”: so cả dấu',
    model: { title: 'Trồng bơ xen cà phê', tags: [] },
    place: { livelihoods: ['bò'] },
    not: ['livelihood_known'],
  },
  {
    says: 'Xã đồng bằng, chợ xa, chưa có đường, thiếu lao động: nhiều điểm chưa hợp hơn điểm hợp',
    place: { ...delta, market: 50, road: 'none', labour: 10, livelihoods: null },
    verdict: 'hardly',
  },
  {
    says: 'Biết ba điều hợp, chưa biết hai điều: phù hợp',
    model: { beneficiaries: ['elderly'] },
    place: { ...undescribed, terrain: ['mountain'], road: 'all-seasons', market: 5 },
    for: ['terrain_same', 'road_all_seasons', 'market_near'],
    unknown: ['hazards_unknown', 'labour_unknown'],
    verdict: 'fits',
  },
  {
    says: 'Biết hai điều, chưa biết ba điều: chưa rõ',
    model: { beneficiaries: ['elderly'] },
    place: { ...undescribed, terrain: ['mountain'], road: 'all-seasons' },
    unknown: ['hazards_unknown', 'labour_unknown', 'market_unknown'],
    verdict: 'unclear',
  },
]

test.each(cases)('$says', ({ model, place, verdict, not = [], ...wanted }) => {
  const fit = fitOf({ ...pigs, ...model }, { ...hill, ...place })
  const codes = {
    for: fit.reasonsFor.map(({ code }): string => code),
    against: fit.reasonsAgainst.map(({ code }): string => code),
    unknown: fit.unknowns.map(({ code }): string => code),
  }
  for (const side of ['for', 'against', 'unknown'] as const) {
    if (wanted[side]?.length === 0) expect(codes[side]).toEqual([])
    else expect(codes[side]).toEqual(expect.arrayContaining(wanted[side] ?? []))
  }
  for (const code of not) expect(Object.values(codes).flat()).not.toContain(code)
  if (verdict) expect(fit.verdict).toBe(verdict)
})
