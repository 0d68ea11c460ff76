import type { ModelConditions, PlaceConditions } from '#app/features/profiles/fit-rules.ts'

/** Nuôi lợn đen cho hộ nghèo, cận nghèo vùng núi, đã làm ở nơi có rét hại: 46 hộ, 9 triệu mỗi hộ. */
export const pigs: ModelConditions = {
  category: 'livelihood-livestock',
  title: 'Nuôi lợn đen theo tổ, bán theo phiên chợ',
  tags: ['lợn đen'],
  terrain: ['mountain'],
  hazards: ['cold-spell', 'epidemic'],
  beneficiaries: ['poor', 'near-poor'],
  households: 46,
  costPerHouseholdVnd: 9_000_000,
}

/** Xã miền núi khu vực III có rét hại, chợ 6 km, đường đi quanh năm, đủ lao động, 300 hộ nghèo. */
export const hill: PlaceConditions = {
  terrain: ['mountain'],
  zone: { zones: ['zone-3'], legalBasis: 'Quyết định 60/QĐ-BDTTG' },
  hazards: ['cold-spell'],
  livelihoods: ['ngô', 'lợn đen'],
  road: 'all-seasons',
  market: 6,
  electricity: 99,
  labour: 5_000,
  counts: { year: 2025, poor: 300, nearPoor: 200 },
  incomeLineVnd: 1_500_000,
}
/** Xã chưa ghi gì vào hồ sơ. */
export const undescribed: PlaceConditions = {
  terrain: null,
  zone: null,
  hazards: null,
  livelihoods: null,
  road: null,
  market: null,
  electricity: null,
  labour: null,
  counts: null,
  incomeLineVnd: 1_500_000,
}
