import { z } from 'zod'
import type { LineageCursor } from '#app/features/replications/lineage-queries.server.ts'

const parts = z.tuple([z.coerce.number().int().min(1).max(99), z.iso.date(), z.uuid()])

/** Where a page of a lineage goes on; null for what is no cursor of ours. */
export function lineageCursorOf(typed: string | null): LineageCursor | null {
  const read = parts.safeParse(typed?.split('_'))
  // The database knows no year 0.
  if (!read.success || read.data[1] < '1900') return null
  return { generation: read.data[0], startedOn: read.data[1], id: read.data[2] }
}

export function writeLineageCursor({ generation, startedOn, id }: LineageCursor): string {
  return [generation, startedOn, id].join('_')
}
