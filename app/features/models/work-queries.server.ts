import { z } from 'zod'
import type { Actor } from '#app/permissions/actor.ts'
import { draftReaders } from '#app/permissions/permissions.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'
import {
  belowUnits,
  draftsReadBy,
  placeOfModel,
  reachedUnits,
  underUnits,
  writingNow,
} from '#app/features/models/queries.server.ts'

const draftLists = ['waiting', 'returned', 'drafts'] as const
export type DraftList = (typeof draftLists)[number]
const modelLists = ['unverified', 'sentBack', 'published', 'withdrawn'] as const
export type ModelList = (typeof modelLists)[number]
export const workLists = [...draftLists, ...modelLists] as const
export type WorkList = (typeof workLists)[number]

export function isModelList(list: WorkList): list is ModelList {
  return modelLists.some((name) => name === list)
}

const PAGE = 25

const stateOf: Record<DraftList, Prisma.ModelDraftWhereInput> = {
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
  model: {
    select: {
      slug: true,
      publishedRevisionId: true,
      unit: { select: placeOfModel },
      coauthors: { where: writingNow, select: { accountId: true } },
    },
  },
} satisfies Prisma.ModelDraftSelect

const publishedRow = {
  id: true,
  slug: true,
  firstPublishedAt: true,
  unit: { select: placeOfModel },
  withdrawnAt: true,
  withdrawReason: true,
  publishedRevision: {
    select: {
      title: true,
      number: true,
      publishedAt: true,
      verification: { select: { decision: true, reasons: true, decidedAt: true } },
    },
  },
} satisfies Prisma.ModelSelect

/** The units whose drafts the actor reads. */
function ownUnits(actor: Actor): Prisma.UnitWhereInput {
  return underUnits(reachedUnits(actor, ...draftReaders))
}

/** 'model.verify' as a filter; work-queries.server.test.ts holds the two to the same answer. */
export function verifiableBy(actor: Actor): Prisma.ModelWhereInput {
  const held = reachedUnits(actor, 'reviewer')
  const written = reachedUnits(actor, 'editor', 'approver')
  // Not within AND: there an empty OR would ask for nothing instead of finding nothing.
  return { unit: { ...belowUnits(held), ...(written.length && { NOT: underUnits(written) }) } }
}

function modelsWhere(actor: Actor, list: ModelList): Prisma.ModelWhereInput {
  const live = { publishedRevisionId: { not: null }, withdrawnAt: null }
  switch (list) {
    case 'unverified':
      return { ...live, ...verifiableBy(actor), publishedRevision: { verification: null } }
    case 'sentBack':
      return {
        ...live,
        unit: ownUnits(actor),
        publishedRevision: { verification: { decision: 'sent_back' } },
      }
    case 'published':
      return { ...live, unit: ownUnits(actor) }
    case 'withdrawn':
      return { withdrawnAt: { not: null }, unit: ownUnits(actor) }
  }
}

/** Whose drafts stand in the actor's lists: those of their units, and those they write together with others. */
function ownDrafts(actor: Actor): Prisma.ModelWhereInput {
  return { OR: draftsReadBy(actor) }
}

export async function workCounts(actor: Actor): Promise<Record<WorkList, number>> {
  const model = ownDrafts(actor)
  const counts = await Promise.all([
    ...draftLists.map((list) => db.modelDraft.count({ where: { ...stateOf[list], model } })),
    ...modelLists.map((list) => db.model.count({ where: modelsWhere(actor, list) })),
  ])
  return Object.fromEntries(workLists.map((list, at) => [list, counts[at] ?? 0])) as Record<WorkList, number>
}

/** Drafts in one state within the actor's reach, the one edited last first. */
export async function draftsInReach(actor: Actor, list: DraftList, cursor: string | null) {
  const after = readCursor(cursor)
  const rows = await db.modelDraft.findMany({
    where: {
      AND: [
        stateOf[list],
        { model: ownDrafts(actor) },
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

/** Published models within the actor's reach, the newest first; those that wait for a reviewer, the oldest first. */
export async function modelsInReach(actor: Actor, list: ModelList, cursor: string | null) {
  const [order, beyond] = list === 'unverified' ? (['asc', 'gt'] as const) : (['desc', 'lt'] as const)
  const after = readCursor(cursor)
  const rows = await db.model.findMany({
    where: {
      AND: [
        modelsWhere(actor, list),
        after
          ? {
              OR: [
                { firstPublishedAt: { [beyond]: after.at } },
                { firstPublishedAt: after.at, id: { [beyond]: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ firstPublishedAt: order }, { id: order }],
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
