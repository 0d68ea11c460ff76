import type { Fact } from '#app/features/profiles/rules.ts'
import type { FactKind, FactSheet } from '#app/features/profiles/schema.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

/** What a fact says, in one line; null where nothing is known. */
export function factWords(kind: FactKind, sheet: Partial<FactSheet>, lang: Lang): string | null {
  const t = wordsFor(lang)
  if (sheet[kind] === null || sheet[kind] === undefined) return null
  const { zone, market, electricity, labour, road } = sheet
  switch (kind) {
    case 'terrain':
      return (sheet.terrain ?? []).map((id) => t(`taxonomy:terrain.${id}`)).join(', ')
    case 'hazards':
      return sheet.hazards?.length
        ? sheet.hazards.map((id) => t(`taxonomy:hazard.${id}`)).join(', ')
        : t('profiles:none.hazards')
    case 'zone':
      return zone ? zoneWords(zone, t) : null
    case 'livelihoods':
    case 'languages':
      return (sheet[kind] ?? []).join(', ')
    case 'road':
      return road ? t(`profiles:road.${road}`) : null
    case 'market':
      return t('profiles:value.km', { count: formatNumber(market ?? 0, lang) })
    case 'electricity':
      return t('profiles:value.percent', { count: formatNumber(electricity ?? 0, lang) })
    case 'labour':
      return t('profiles:value.people', { count: formatNumber(labour ?? 0, lang) })
    case 'land':
      return sheet.land ?? null
  }
}

function zoneWords({ zones, legalBasis }: NonNullable<FactSheet['zone']>, t: Words): string {
  const names = zones.length
    ? zones.map((id) => t(`profiles:zone.${id}`)).join(', ')
    : t('profiles:none.zone')
  return legalBasis ? t('profiles:value.basis', { zones: names, basis: legalBasis }) : names
}

/** The same for a fact as recorded. */
export function wordsOfFact({ kind, value }: Pick<Fact, 'kind' | 'value'>, lang: Lang): string | null {
  return factWords(kind, { [kind]: value }, lang)
}
