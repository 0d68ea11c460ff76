import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'

export const sitemapKinds = ['models', 'places'] as const
export type SitemapKind = (typeof sitemapKinds)[number]
export type Piece = { kind: SitemapKind; number: number; changedAt: Date }
export type Entry = { path: string; changedAt: Date }

/** Addresses in one piece; each stands there in every language. */
export const PIECE = 5_000

// A page changes with its text, with what a reviewer says of it and with what adopters report.
const models = `
  select '/models/' || model.slug as path, model.id::text as key,
    greatest(revision.published_at, verification.decided_at,
      (select max(coalesce(outcome.created_at, replication.created_at)) from replication
        left join outcome on outcome.replication_id = replication.id
        where replication.model_id = model.id)) as "changedAt"
  from model
  join model_revision revision on revision.id = model.published_revision_id
  left join verification on verification.revision_id = revision.id
  where model.withdrawn_at is null`

const places = `
  select '/places/' || unit.code as path, unit.code as key,
    greatest(unit.valid_from::timestamptz,
      (select max(recorded_at) from unit_fact where unit_code = unit.code),
      (select max(recorded_at) from poverty_count where unit_code = unit.code),
      (select max(first_published_at) from model where unit_code = unit.code)) as "changedAt"
  from unit
  where unit.valid_to is null and unit.kind <> 'country'`

const queries: Record<SitemapKind, string> = { models, places }

/** The pieces there are, each with the day its newest page changed. */
export async function sitemapPieces(): Promise<Piece[]> {
  const pieces = await Promise.all(
    sitemapKinds.map(async (kind) => {
      const { rows } = await pool.query<{ number: number; changedAt: Date }>(
        `select number, least(max("changedAt"), now()) as "changedAt" from (
           select ((row_number() over (order by key) - 1) / ${PIECE})::int + 1 as number, "changedAt"
           from (${queries[kind]}) page) numbered
         group by number order by number`,
      )
      return rows.map((row) => ({ kind, ...row }))
    }),
  )
  return pieces.flat()
}

/** One piece, empty when there is none of this number. */
export async function sitemapEntries(kind: SitemapKind, number: number): Promise<Entry[]> {
  const { rows } = await pool.query<Entry>(
    `select path, least("changedAt", now()) as "changedAt" from (${queries[kind]}) page order by key limit $1 offset $2`,
    [PIECE, (number - 1) * PIECE],
  )
  return rows
}

/** When something was published last, for the pages that list models. */
export async function lastPublication(): Promise<Date | null> {
  const { _max } = await db.model.aggregate({ _max: { firstPublishedAt: true } })
  return _max.firstPublishedAt
}
