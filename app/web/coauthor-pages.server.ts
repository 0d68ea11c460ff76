import { profileOf } from '#app/features/accounts/queries.server.ts'
import { coauthorState } from '#app/features/models/coauthor-rules.ts'
import {
  coauthorsOf,
  creditsOf,
  invitationById,
  invitationsOf,
} from '#app/features/models/coauthor-queries.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'
import { placeWords, unitOf } from '#app/web/unit-words.ts'

/** Who writes a model, for the people of its unit. */
export async function coauthorsPage({ actor, params, url, t }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.invite', model)
  const rows = await coauthorsOf(model.id)
  return {
    slug: model.slug,
    title: model.draft?.title || t('models:work.untitled'),
    done: (['invited', 'removed'] as const).find((what) => url.searchParams.has(what)) ?? null,
    coauthors: rows.map((row) => ({
      id: row.id,
      // Before they answer only the address is known, and it is the editor's own.
      name: row.email,
      state: coauthorState(row),
      credit: [row.creditName, row.creditUnit].filter(Boolean).join(', '),
    })),
  }
}

/** One invitation, for whom it is meant: for everybody else there is none. */
export async function invitationPage({ actor, params, url, t }: Context) {
  const person = signedIn(actor)
  const row = await invitationById(params['id']!)
  if (!row) throw missing()
  authorize(person, 'account.answer_invitation', row)
  const { model } = row
  const state = coauthorState(row)
  const inviter = row.invitedById ? await profileOf(row.invitedById).catch(() => null) : null
  const proposed = state === 'invited' ? await proposedCredit(person, t) : row
  return {
    id: row.id,
    slug: model.slug,
    title: model.draft?.title || model.publishedRevision?.title || t('models:work.untitled'),
    unit: placeWords(model.unit, t),
    inviter: inviter?.name ?? null,
    state,
    drafted: model.draft !== null,
    credit: { creditName: proposed.creditName, creditUnit: proposed.creditUnit },
    done: (['accepted', 'saved'] as const).find((what) => url.searchParams.has(what)) ?? null,
  }
}

async function proposedCredit(person: Person, t: Context['t']) {
  const { homeUnit } = await profileOf(person.id)
  return { creditName: person.name, creditUnit: homeUnit ? placeWords(homeUnit, t) : '' }
}

/** What stands at the top of somebody's work: invitations to answer, then what they write with others. */
export async function invitationCards(person: Person) {
  const rows = await invitationsOf(person)
  return rows.map(({ id, acceptedAt, model }) => ({
    id,
    title: model.draft?.title ?? '',
    unit: unitOf(model.unit),
    accepted: acceptedAt !== null,
  }))
}

/** Names as the published page shows them. */
export async function creditsShown(modelId: string, publishedAt: Date) {
  const rows = await creditsOf(modelId, publishedAt)
  return rows.map(({ id, creditName, creditUnit }) => ({ id, name: creditName, unit: creditUnit }))
}
