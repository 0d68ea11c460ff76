import { ownerOfFile } from '#app/features/models/picture-queries.server.ts'
import { paperOf } from '#app/features/models/file-queries.server.ts'
import { can } from '#app/permissions/permissions.ts'
import { documentBytes, documentTypes } from '#app/platform/documents.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { alwaysOfFiles, isFileId, keeping, notThere } from '#app/web/stored-answer.server.ts'

type Asked = Pick<Context, 'actor' | 'params' | 'request'>

/**
 * A paper that was published, or one of a draft for those who read the draft; anything else is not there. Always to be
 * saved and never to be shown: what is in it was made by somebody else.
 */
export async function documentAnswer({ actor, params, request }: Asked): Promise<Response> {
  const fileId = params['id'] ?? ''
  if (!isFileId(fileId)) return notThere()
  const [owner, paper] = await Promise.all([ownerOfFile(fileId), paperOf(fileId)])
  if (!owner || !paper || !(owner.public || can(actor, 'model.read_draft', owner))) return notThere()
  const bytes = await documentBytes(fileId, paper.kind)
  if (!bytes) return notThere()
  const headers = {
    ...alwaysOfFiles,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Content-Type': documentTypes[paper.kind],
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${nameFrom(params['file'] ?? '')}.${paper.kind}"`,
    'Cache-Control': keeping(owner.public),
  }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

/** What the address calls it, without the ending, which is ours to say. */
function nameFrom(file: string): string {
  return /^([a-z0-9-]{1,80})\.[a-z]{3,4}$/.exec(file)?.[1] ?? 'minh-chung'
}
