import { z } from 'zod'
import type { Actor } from '#app/permissions/actor.ts'
import { draftReaders } from '#app/permissions/permissions.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'
import { placeOfModel, reachedUnits, underUnits } from '#app/features/models/queries.server.ts'

export const workLists = ['waiting', 'returned', 'drafts', 'published'] as const
export type WorkList = (typeof workLists)[number]

const PAGE = 25

const stateOf: Record<Exclude<WorkList, 'published'>, Prisma.ModelDraftWhereInput> = {
  waiting: { submittedAt: { not: null } },
  returned: { submittedAt: null, returnedAt: { not: null } },
  drafts: { submittedAt: null, returnedAt: null },
}

const draftRow = {
  modelId: true,
  title: true,
  editedAt: true,
  editedById: true,
  submittedAt: true,
  returnedAt: true,
  returnReason: true,
  model: { select: { slug: true, publishedRevisionId: true, unit: { select: placeOfModel } } },
} satisfies Prisma.ModelDraftSelect

const publishedRow = {
  id: true,
  slug: true,
  firstPublishedAt: true,
  unit: { select: placeOfModel },
  publishedRevision: { select: { title: true, number: true, publishedAt: true } },
} satisfies Prisma.ModelSelect

/** The units whose drafts the actor reads. */
function ownUnits(actor: Actor): Prisma.UnitWhereInput {
  return underUnits(reachedUnits(actor, ...draftReaders))
}

export async function workCounts(actor: Actor): Promise<Record<WorkList, number>> {
  const model = { unit: ownUnits(actor) }
  const [waiting, returned, drafts, published] = await Promise.all([
    db.modelDraft.count({ where: { ...stateOf.waiting, model } }),
    db.modelDraft.count({ where: { ...stateOf.returned, model } }),
    db.modelDraft.count({ where: { ...stateOf.drafts, model } }),
    db.model.count({ where: { ...model, publishedRevisionId: { not: null } } }),
  ])
  return { waiting, returned, drafts, published }
}

/** Drafts in one state within the actor's reach, the one edited last first. */
export async function draftsInReach(
  actor: Actor,
  list: Exclude<WorkList, 'published'>,
  cursor: string | null,
) {
  const after = readCursor(cursor)
  const rows = await db.modelDraft.findMany({
    where: {
      AND: [
        stateOf[list],
        { model: { unit: ownUnits(actor) } },
        after
          ? { OR: [{ editedAt: { lt: after.at } }, { editedAt: after.at, modelId: { lt: after.id } }] }
          : {},
      ],
    },
    orderBy: [{ editedAt: 'desc' }, { modelId: 'desc' }],
    select: draftRow,
    take: PAGE + 1,
  })
  return paged(rows, (row) => ({ at: row.editedAt, id: row.modelId }))
}

/** Published models within the actor's reach, the newest first. */
export async function publishedInReach(actor: Actor, cursor: string | null) {
  const after = readCursor(cursor)
  const rows = await db.model.findMany({
    where: {
      AND: [
        { publishedRevisionId: { not: null }, unit: ownUnits(actor) },
        after
          ? {
              OR: [
                { firstPublishedAt: { lt: after.at } },
                { firstPublishedAt: after.at, id: { lt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    select: publishedRow,
    take: PAGE + 1,
  })
  return paged(rows, (row) => ({ at: row.firstPublishedAt ?? new Date(0), id: row.id }))
}

type Place = { at: Date; id: string }

function paged<T>(rows: T[], placeOf: (row: T) => Place) {
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { rows: shown, nextCursor: last ? writeCursor(placeOf(last)) : null }
}

// PostgreSQL knows no year 0.
const place = z.tuple([z.iso.datetime().refine((at) => at >= '1900'), z.uuid()])

function writeCursor({ at, id }: Place): string {
  return `${at.toISOString()}_${id}`
}

/** What is no cursor of ours begins at the beginning. */
function readCursor(cursor: string | null): Place | null {
  const read = place.safeParse(cursor?.split('_'))
  return read.success ? { at: new Date(read.data[0]), id: read.data[1] } : null
}
