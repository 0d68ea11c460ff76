import type { SearchDocument } from '#app/features/search/document.ts'

/** A document that says nothing but what a test cares for. */
export function aDocument(more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: '019331a0-0000-7000-8000-000000000000',
    version: 1,
    title: 'Nước sạch',
    tags: [],
    summary: '',
    texts: [],
    provinceCode: 'VN',
    unitCode: 'VN',
    placeKeys: [],
    facets: {
      category: ['finance'],
      region: [],
      province: [],
      beneficiary: [],
      terrain: [],
      hazard: [],
      indicator: [],
      evidence: [],
      cost: [],
      time: [],
      year: [],
      replicated: [],
    },
    publishedAt: '2026-01-01T00:00:00.000Z',
    costThousands: 0,
    replications: 0,
    ...more,
  }
}
