import type { Reason, ReasonValues } from '#app/features/profiles/fit-schema.ts'
import type { ShownCount } from '#app/features/profiles/rules.ts'
import { formatMoney, formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { WordKey, Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

/** A reason as a sentence. */
export function reasonWords({ code, values }: Reason, lang: Lang): string {
  const t = wordsFor(lang)
  return t(`profiles:fit.reason.${code}` as WordKey, shown(values, lang, t))
}

function shown(values: ReasonValues, lang: Lang, t: Words): Record<string, string> {
  const labels = (group: string, ids: readonly string[] | undefined) =>
    ids?.map((id) => t(`${group}.${id}` as WordKey).toLocaleLowerCase(lang)).join(', ')
  const number = (count: number | undefined) => (count === undefined ? undefined : formatNumber(count, lang))
  const households = (count: ShownCount | undefined) =>
    count === 'few' ? t('profiles:poverty.few') : number(count)
  const money = (vnd: number | undefined) => (vnd === undefined ? undefined : formatMoney(vnd, lang))
  const worded = {
    terrains: labels('taxonomy:terrain', values.terrains),
    own: labels('taxonomy:terrain', values.own),
    hazards: labels('taxonomy:hazard', values.hazards),
    zones: values.zones?.map((id) => t(`profiles:zone.${id}`)).join(', '),
    words: values.words?.join(', '),
    km: number(values.km),
    percent: number(values.percent),
    people: number(values.people),
    households: number(values.households),
    poor: households(values.poor),
    nearPoor: households(values.nearPoor),
    // A year is no figure: 2026, not 2.026.
    year: values.year === undefined ? undefined : String(values.year),
    vnd: money(values.vnd),
    limitVnd: money(values.limitVnd),
  }
  return Object.fromEntries(
    Object.entries(worded).flatMap(([name, said]) => (said === undefined ? [] : [[name, said]])),
  )
}
