import type { Prisma } from '#app/platform/prisma/client.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { draftReaders } from '#app/permissions/permissions.ts'
import { draftOf, textOf } from '#app/features/models/draft-rules.ts'
import { withIds } from '#app/features/models/result-ids.ts'
import type { DraftContent, ModelContent } from '#app/features/models/schema.ts'
import { draftContent } from '#app/features/models/schema.ts'

export const placeOfModel = {
  code: true,
  kind: true,
  name: true,
  path: true,
  parent: { select: { code: true, kind: true, name: true } },
} satisfies Prisma.UnitSelect

/** Codes of the units that a role of the actor reaches drafts from. */
export function reachedUnits(actor: Actor, ...roles: readonly string[]): string[] {
  if (!isPerson(actor)) return []
  return [...new Set(actor.roles.filter((held) => roles.includes(held.role)).map((held) => held.unitCode))]
}

/** The units whose path holds one of these codes: each of them and all that lie under it. */
export function underUnits(codes: readonly string[]): Prisma.UnitWhereInput {
  return { OR: codes.flatMap((code) => [{ code }, ...below(code)]) }
}

/** All that lie under one of these, without these themselves. */
export function belowUnits(codes: readonly string[]): Prisma.UnitWhereInput {
  return { OR: codes.flatMap(below) }
}

function below(code: string): Prisma.UnitWhereInput[] {
  return [{ path: { startsWith: `${code}/` } }, { path: { contains: `/${code}/` } }]
}

/** 'model.read' as a filter; visible.server.test.ts holds the two to the same answer. */
export function visibleTo(actor: Actor): Prisma.ModelWhereInput {
  if (actor.kind === 'system') return {}
  const published: Prisma.ModelWhereInput = { publishedRevisionId: { not: null } }
  return { OR: [published, ...draftsReadBy(actor)] }
}

/** 'model.read_draft' as a filter, any of which will do. */
export function draftsReadBy(actor: Actor): Prisma.ModelWhereInput[] {
  if (!isPerson(actor)) return []
  const reached = reachedUnits(actor, ...draftReaders)
  return [writtenWith(actor.id), ...(reached.length ? [{ unit: underUnits(reached) }] : [])]
}

/** Who has accepted and is still among those who write. */
export const writingNow = {
  acceptedAt: { not: null },
  endedAt: null,
} satisfies Prisma.ModelCoauthorWhereInput

/** Models somebody writes together with their unit. */
function writtenWith(accountId: string): Prisma.ModelWhereInput {
  return { coauthors: { some: { accountId, ...writingNow } } }
}

const subject = {
  id: true,
  slug: true,
  unitCode: true,
  externalId: true,
  example: true,
  createdById: true,
  firstPublishedAt: true,
  publishedRevisionId: true,
  withdrawnAt: true,
  unit: { select: placeOfModel },
  coauthors: { where: writingNow, select: { accountId: true } },
} satisfies Prisma.ModelSelect

const draft = {
  content: true,
  title: true,
  version: true,
  editedById: true,
  editedAt: true,
  submittedAt: true,
  submittedById: true,
  returnedAt: true,
  returnedById: true,
  returnReason: true,
} satisfies Prisma.ModelDraftSelect

type DraftRow = Prisma.ModelDraftGetPayload<{ select: typeof draft }>

const forWriting = { ...subject, draft: { select: draft } } satisfies Prisma.ModelSelect

export type ModelSubject = Prisma.ModelGetPayload<{ select: typeof subject }>
export type ModelForWriting = ReturnType<
  typeof asSubject<Prisma.ModelGetPayload<{ select: typeof forWriting }>>
>

/** Adds what permissions ask of a model. */
function asSubject<M extends ModelSubject>(model: M) {
  const { coauthors, ...rest } = model
  return {
    ...rest,
    unitPath: model.unit.path.split('/'),
    published: model.publishedRevisionId !== null,
    coauthorIds: coauthors.flatMap(({ accountId }) => accountId ?? []),
  }
}

const slugShape = /^[a-z0-9-]{1,140}$/

/** The model and its draft, whoever asks: authorize what it returns. Refuses with `not_found`. */
export async function modelBySlug(slug: string, reader: Reader = db) {
  const model = slugShape.test(slug)
    ? await reader.model.findUnique({ where: { slug }, select: forWriting })
    : null
  if (!model) throw missing()
  return asSubject(model)
}

/** The same, holding the model until the transaction ends: every write to a model or its draft begins here. */
export async function lockModel(tx: Tx, slug: string) {
  if (slugShape.test(slug)) await tx.$queryRaw`select 1 from model where slug = ${slug} for update`
  return modelBySlug(slug, tx)
}

const revision = {
  id: true,
  number: true,
  publishedAt: true,
  title: true,
  summary: true,
  category: true,
  indicators: true,
  beneficiaries: true,
  terrain: true,
  hazards: true,
  tags: true,
  households: true,
  startedOn: true,
  months: true,
  totalCostVnd: true,
  content: true,
  html: true,
} satisfies Prisma.ModelRevisionSelect

type RevisionRow = Prisma.ModelRevisionGetPayload<{ select: typeof revision }>
export type SectionsHtml = Record<keyof ModelContent['sections'], string>

type Told = Pick<ModelContent, 'costs' | 'steps' | 'results' | 'photos' | 'sections'>
/** Revisions from before there were files have none. */
type Stored = Told & { files?: ModelContent['files'] }

/** A revision with its content whole again. */
export function readRevision({ content, html, startedOn, ...row }: RevisionRow) {
  const rows = content as unknown as Stored
  const told = { ...rows, results: withIds(rows.results), files: rows.files ?? [] }
  return { ...row, ...told, startedOn: startedOn.toISOString().slice(0, 10), html: html as SectionsHtml }
}
export type Revision = ReturnType<typeof readRevision>

/** What a revision says, as a draft upon it begins. */
export function contentOf(revision: Revision): DraftContent {
  return draftContent.parse(revision)
}

/** Who saved a draft last, with what and when, for somebody whose own text does not fit it any more. */
export async function editorOf(reader: Reader, saved: DraftRow | null) {
  if (!saved) return {}
  const editor = saved.editedById
    ? await reader.account.findUnique({ where: { id: saved.editedById }, select: { name: true } })
    : null
  return {
    theirs: textOf(draftOf(saved)),
    version: saved.version,
    editedBy: editor?.name ?? null,
    editedAt: saved.editedAt.toISOString(),
  }
}

const verification = {
  decision: true,
  decidedAt: true,
  unit: { select: placeOfModel },
} satisfies Prisma.VerificationSelect

/**
 * A published model with its current revision, for its page; a withdrawn one too, whose page stays. Null when there is
 * none the public may read.
 */
export async function modelForReading(slug: string, reader: Reader = db) {
  if (!slugShape.test(slug)) return null
  const model = await reader.model.findUnique({
    where: { slug },
    select: {
      ...subject,
      withdrawReason: true,
      publishedRevision: { select: { ...revision, verification: { select: verification } } },
    },
  })
  if (!model?.publishedRevision) return null
  const { publishedRevision, ...rest } = model
  const { verification: decided, ...text } = publishedRevision
  return { ...asSubject(rest), revision: readRevision(text), verification: decided }
}

export async function revisionByNumber(modelId: string, number: number, reader: Reader = db) {
  const row = await reader.modelRevision.findUnique({
    where: { modelId_number: { modelId, number } },
    select: revision,
  })
  return row && readRevision(row)
}

/** Newest first. */
export function revisionList(modelId: string) {
  return db.modelRevision.findMany({
    where: { modelId },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, title: true, households: true, totalCostVnd: true },
    take: 200,
  })
}

/** For an import: the models of these sources with what they say now, held until the transaction ends. */
export async function modelsByExternalId(tx: Tx, externalIds: readonly string[]) {
  await tx.$queryRaw`select 1 from model where external_id = any(${[...externalIds]}) order by id for update`
  const models = await tx.model.findMany({
    where: { externalId: { in: [...externalIds] } },
    select: {
      id: true,
      externalId: true,
      unitCode: true,
      firstPublishedAt: true,
      publishedRevision: { select: revision },
    },
  })
  return models.map(({ publishedRevision, ...model }) => ({
    ...model,
    revision: publishedRevision && readRevision(publishedRevision),
  }))
}

/** Every code a model can be imported under, aliases too, with the unit it means and whether that still stands. */
export async function importableUnits(now: Date) {
  const units = await db.unit.findMany({
    where: { kind: { not: 'country' } },
    select: { code: true, validTo: true, aliases: { select: { alias: true } } },
  })
  const known = new Map<string, { code: string; closed: boolean }>()
  const means = ({ code, validTo }: (typeof units)[number]) => ({
    code,
    closed: validTo !== null && validTo <= now,
  })
  for (const unit of units) for (const { alias } of unit.aliases) known.set(alias, means(unit))
  // A unit's own code goes before an alias that reads the same.
  for (const unit of units) known.set(unit.code, means(unit))
  return known
}
