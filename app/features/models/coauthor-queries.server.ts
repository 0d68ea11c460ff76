import { z } from 'zod'
import type { Person } from '#app/permissions/actor.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'
import { placeOfModel, writingNow } from '#app/features/models/queries.server.ts'

const invitation = {
  id: true,
  modelId: true,
  email: true,
  accountId: true,
  invitedById: true,
  acceptedAt: true,
  declinedAt: true,
  endedAt: true,
  creditName: true,
  creditUnit: true,
} satisfies Prisma.ModelCoauthorSelect

const open = { acceptedAt: null, declinedAt: null, endedAt: null } satisfies Prisma.ModelCoauthorWhereInput

/** One invitation, whoever asks: authorize what it returns. Null when there is none. */
export async function invitationById(id: string, reader: Reader = db) {
  if (!z.uuid().safeParse(id).success) return null
  const row = await reader.modelCoauthor.findUnique({
    where: { id },
    select: {
      ...invitation,
      model: {
        select: {
          slug: true,
          draft: { select: { title: true } },
          publishedRevision: { select: { title: true } },
          unit: { select: placeOfModel },
        },
      },
    },
  })
  return row && { ...row, invitedEmail: row.email }
}

/** The same, holding it until the transaction ends. */
export async function lockInvitation(tx: Tx, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  await tx.$queryRaw`select 1 from model_coauthor where id = ${id}::uuid for update`
  return invitationById(id, tx)
}

/** Who was asked to write a model, without those whose time is over; the earliest first. */
export function coauthorsOf(modelId: string, reader: Reader = db) {
  return reader.modelCoauthor.findMany({
    where: { modelId, endedAt: null },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    select: invitation,
  })
}

/** What somebody was asked to write and has not answered, and what they write together with others. */
export function invitationsOf({ id, email, verified }: Person) {
  const asked = verified ? [{ email, ...open }] : []
  return db.modelCoauthor.findMany({
    where: { OR: [{ accountId: id, ...writingNow }, ...asked] },
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      acceptedAt: true,
      model: { select: { draft: { select: { title: true } }, unit: { select: placeOfModel } } },
    },
    take: 50,
  })
}

/** Who wrote a revision together with the unit, by the names they chose. Who left is named no more. */
export function creditsOf(modelId: string, publishedAt: Date) {
  return db.modelCoauthor.findMany({
    where: { modelId, acceptedAt: { lte: publishedAt }, endedAt: null, creditName: { not: '' } },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, creditName: true, creditUnit: true },
  })
}

/** Open invitations of which nobody has been written to, with the accounts that have their addresses. */
export function unwrittenInvitations(since: Date) {
  return db.$queryRaw<{ id: string; to: string; lang: string; unitKind: UnitKind; unitName: string }[]>`
    select coauthor.id, account.email as to, account.lang, unit.kind::text as "unitKind", unit.name as "unitName"
    from model_coauthor coauthor
    join account on account.email = coauthor.email and account.suspended_at is null
    join model on model.id = coauthor.model_id
    join unit on unit.code = model.unit_code
    where coauthor.invited_at >= ${since}
      and coauthor.accepted_at is null and coauthor.declined_at is null and coauthor.ended_at is null
      and not exists (select 1 from letter where letter.key = 'coauthor_invited:' || coauthor.id)`
}

type UnitKind = 'country' | 'province' | 'central_city' | 'commune' | 'ward' | 'special_zone'
