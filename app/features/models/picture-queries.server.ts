import { db } from '#app/platform/db.server.ts'
import type { Photo } from '#app/features/models/schema.ts'

export type Shown = Photo & { width: number; height: number }

/** Photos with the size of their largest rendering; one whose file row is gone is left out. */
export async function picturesOf(photos: readonly Photo[]): Promise<Shown[]> {
  if (photos.length === 0) return []
  const files = await db.storedFile.findMany({
    where: { id: { in: photos.map((photo) => photo.fileId) } },
    select: { id: true, width: true, height: true },
  })
  const sizes = new Map(files.map(({ id, ...size }) => [id, size]))
  return photos.flatMap((photo) => {
    const size = sizes.get(photo.fileId)
    return size ? [{ ...photo, ...size }] : []
  })
}

/** The model a picture or a paper belongs to, and whether the public may see it: some revision of a published model shows it. */
export async function ownerOfFile(fileId: string) {
  const shown = JSON.stringify([{ fileId }])
  const [row] = await db.$queryRaw<
    { path: string; published: boolean; shown: boolean; coauthors: string[] }[]
  >`
    select unit.path, model.published_revision_id is not null as published,
      array(select account_id::text from model_coauthor coauthor where coauthor.model_id = model.id
        and accepted_at is not null and ended_at is null) as coauthors,
      exists (select 1 from model_revision revision where revision.model_id = model.id
        and (revision.content -> 'photos' @> ${shown}::jsonb or revision.content -> 'files' @> ${shown}::jsonb)) as shown
    from (select model_id from model_photo where file_id = ${fileId}::uuid
      union all select model_id from model_file where id = ${fileId}::uuid) kept
    join model on model.id = kept.model_id
    join unit on unit.code = model.unit_code
    limit 1`
  return row
    ? {
        unitPath: row.path.split('/'),
        published: row.published,
        coauthorIds: row.coauthors,
        public: row.published && row.shown,
      }
    : null
}
