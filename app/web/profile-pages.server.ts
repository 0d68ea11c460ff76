import { chartLayout } from '#app/features/profiles/chart-rules.ts'
import { typedSheet } from '#app/features/profiles/components/typed-values.ts'
import { countsOf, factsOf, povertyStandards, profiledUnit } from '#app/features/profiles/queries.server.ts'
import { countingFacts, sheetOn, shownYear } from '#app/features/profiles/rules.ts'
import { factKinds } from '#app/features/profiles/schema.ts'
import { formatNumber, vietnamDate } from '#app/lib/format.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { movedTo } from '#app/web/moved.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

async function unitOfPage({ params, t, href }: Context, rest = '') {
  const asked = params['code']!
  const unit = await profiledUnit(asked)
  if (unit.code !== asked) throw movedTo(href(`/places/${unit.code}/profile${rest}`))
  const own = t(`common:place.${unit.kind}`, { name: unit.name })
  return { unit, place: unit.provinceName ? `${own}, ${unit.provinceName}` : own }
}

/** A unit's profile as anybody reads it: small counts are masked here, before they leave the server. */
export async function profilePage(context: Context) {
  const { unit, place } = await unitOfPage(context)
  const [facts, counts, standards] = await Promise.all([
    factsOf(unit.code),
    countsOf(unit.code),
    povertyStandards(),
  ])
  const counting = countingFacts(facts, vietnamDate(new Date()))
  const years = counts.map((year) => shownYear(year, standards))
  const missing = factKinds.filter((kind) => (counting[kind]?.value ?? null) === null).length
  return {
    title: context.t('profiles:titleOf', { place }),
    description: context.t('profiles:lead'),
    origin: publicOrigin(context.request),
    code: unit.code,
    place,
    facts: counting,
    missing,
    history: facts.filter((fact) => counting[fact.kind] !== fact).reverse(),
    years,
    standards,
    chart: chartLayout(years, standards),
    may: { change: unit.validTo === null && can(context.actor, 'profile.change', unit) },
  }
}

/** What the form of a profile opens with. */
export async function factsPage(context: Context) {
  const { unit, place } = await unitOfPage(context, '/edit')
  authorize(context.actor, 'profile.change', { unitPath: unit.unitPath })
  const facts = await factsOf(unit.code)
  const today = vietnamDate(new Date())
  const sheet = sheetOn(facts, today)
  return {
    heading: context.t('profiles:form.title'),
    code: unit.code,
    place,
    version: facts.length,
    sheet,
    saved: { ...typedSheet(sheet, context.lang), validFrom: today, source: '' },
  }
}

/** What the form of a year's counts opens with; `year` in the address chooses one that is known. */
export async function povertyPage(context: Context) {
  const { unit, place } = await unitOfPage(context, '/poverty')
  authorize(context.actor, 'profile.change', { unitPath: unit.unitPath })
  const counts = await countsOf(unit.code)
  const asked = context.url.searchParams.get('year')
  const known = counts.find(({ year }) => String(year) === asked)
  const figure = (count: number | undefined) => (count === undefined ? '' : formatNumber(count, context.lang))
  return {
    heading: context.t('profiles:yearForm.title'),
    code: unit.code,
    place,
    counts,
    standards: await povertyStandards(),
    saved: {
      year: String(known?.year ?? Number(vietnamDate(new Date()).slice(0, 4))),
      households: figure(known?.households),
      poor: figure(known?.poor),
      nearPoor: figure(known?.nearPoor),
      source: known?.source ?? '',
    },
  }
}
