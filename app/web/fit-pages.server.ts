import { modelForReading } from '#app/features/models/queries.server.ts'
import { resolveUnit } from '#app/features/places/name-queries.server.ts'
import { unitByCode } from '#app/features/places/queries.server.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { levelOf } from '#app/features/places/rules.ts'
import { placeConditions } from '#app/features/profiles/fit-queries.server.ts'
import { conditionsOf, fitOf } from '#app/features/profiles/fit-rules.ts'
import { missing } from '#app/lib/errors.ts'
import { wordsIfAny } from '#app/lib/words.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'

/** The commune that somebody works for: the first they write for; null for everybody else. */
export async function ownCommune(actor: Actor) {
  const writes = isPerson(actor) && actor.roles.some(({ role }) => role === 'editor' || role === 'approver')
  if (!writes) return null
  const units = await unitsReachedBy(actor, 'editor', 'approver')
  const held = actor.roles.map(({ unitCode }) => unitCode)
  return units.find(({ code, kind }) => held.includes(code) && levelOf(kind) === 'commune') ?? null
}

/** A model held against the place that `unit` in the address means, by code or by name. */
export async function fitPage({ actor, params, url, t, lang }: Context) {
  const model = await modelForReading(params['slug']!)
  if (!model || model.withdrawnAt) throw missing()
  const { slug, revision } = model
  const shown = { slug, title: revision.title, heading: t('profiles:fit.title') }
  const typed = url.searchParams.get('unit')?.slice(0, 300).trim() ?? ''
  const nothing = { ...shown, typed, errors: [], choices: null, own: await ownCommune(actor), answer: null }
  if (typed === '') return nothing
  const meant = await resolveUnit(typed, { level: 'commune' })
  if (!meant.ok) {
    const sentence = wordsIfAny(lang, `places:fieldErrors.${meant.problem}`) ?? meant.problem
    return { ...nothing, errors: [sentence], choices: meant.choices }
  }
  const unit = await unitByCode(meant.code)
  if (!unit) throw missing()
  const own = t(`common:place.${unit.kind}`, { name: unit.name })
  const place = unit.provinceName ? `${own}, ${unit.provinceName}` : own
  return {
    ...nothing,
    heading: t('profiles:fit.titleFor', { place: own }),
    typed: undefined,
    answer: {
      unit: { code: unit.code, kind: unit.kind, name: unit.name, provinceName: unit.provinceName },
      place,
      ownPlace: unit.code === model.unitCode,
      fit: fitOf(conditionsOf(revision), await placeConditions(unit)),
      mayEdit: can(actor, 'profile.change', unit),
    },
  }
}
