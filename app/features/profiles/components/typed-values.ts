import type { FactKind, FactSheet } from '#app/features/profiles/schema.ts'
import { factKinds } from '#app/features/profiles/schema.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'

/** What a form was sent with, or opens with. */
export type TypedForm = { [name: string]: unknown }

export function textOf(values: TypedForm, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

export function listOf(values: TypedForm, name: string): string[] {
  const list = values[name]
  return (Array.isArray(list) ? list : list === undefined || list === null ? [] : [list]).map(String)
}

/** A fact sheet as its form's fields say it, figures as people of `lang` write them. */
export function typedSheet(sheet: FactSheet, lang: Lang): TypedForm {
  const figure = (value: number | null) => (value === null ? '' : formatNumber(value, lang))
  const orNone = (list: readonly string[] | null | undefined) =>
    list?.length === 0 ? ['none'] : (list ?? [])
  return {
    terrain: sheet.terrain ?? [],
    zones: orNone(sheet.zone?.zones),
    zoneBasis: sheet.zone?.legalBasis ?? '',
    hazards: orNone(sheet.hazards),
    livelihoods: sheet.livelihoods?.join(', ') ?? '',
    languages: sheet.languages?.join(', ') ?? '',
    road: sheet.road ?? '',
    market: figure(sheet.market),
    electricity: figure(sheet.electricity),
    labour: figure(sheet.labour),
    land: sheet.land ?? '',
  }
}

const fieldsOf = { zone: ['zones', 'zoneBasis'] } as Partial<Record<FactKind, string[]>>

/** The kinds of fact that two states of the form say differently. */
export function differing(one: TypedForm, other: TypedForm): FactKind[] {
  const said = (form: TypedForm, name: string) => listOf(form, name).filter(Boolean).join('\n')
  return factKinds.filter((kind) =>
    (fieldsOf[kind] ?? [kind]).some((name) => said(one, name) !== said(other, name)),
  )
}
