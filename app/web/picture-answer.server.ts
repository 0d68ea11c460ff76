import { ownerOfFile } from '#app/features/models/picture-queries.server.ts'
import { isProgressPhoto } from '#app/features/replications/photo-queries.server.ts'
import { ownerOfReportPicture } from '#app/features/word-import/queries.server.ts'
import { can } from '#app/permissions/permissions.ts'
import { isPictureWidth, pictureBytes } from '#app/platform/files.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { alwaysOfFiles, isFileId, keeping, notThere } from '#app/web/stored-answer.server.ts'

type Asked = Pick<Context, 'actor' | 'params' | 'request'>

/** A picture that anybody may see, or one of a draft for those who read drafts; anything else is not there. */
export async function pictureAnswer({ actor, params, request }: Asked): Promise<Response> {
  const fileId = params['id'] ?? ''
  const width = Number(/^(\d{1,5})\.webp$/.exec(params['file'] ?? '')?.[1])
  if (!isFileId(fileId) || !isPictureWidth(width)) return notThere()
  const owner = (await ownerOfFile(fileId)) ?? (await ownerOfReportPicture(fileId))
  const open = owner?.public || (await isProgressPhoto(fileId))
  if (!open && !(owner && can(actor, 'model.read_draft', owner))) return notThere()
  const bytes = await pictureBytes(fileId, width)
  if (!bytes) return notThere()
  const headers = {
    ...alwaysOfFiles,
    'Content-Type': 'image/webp',
    'Content-Length': String(bytes.length),
    'Content-Disposition': `inline; filename="${fileId}-${width}.webp"`,
    'Cache-Control': keeping(open),
  }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
