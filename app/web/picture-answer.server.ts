import { ownerOfFile } from '#app/features/models/picture-queries.server.ts'
import { ownerOfReportPicture } from '#app/features/word-import/queries.server.ts'
import { can } from '#app/permissions/permissions.ts'
import { isPictureWidth, pictureBytes } from '#app/platform/files.server.ts'
import type { Context } from '#app/web/load.server.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const YEAR_SECONDS = 31_536_000

// Nothing uploaded is ever a page, whatever a browser makes of it.
const always = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

type Asked = Pick<Context, 'actor' | 'params' | 'request'>

/** A picture that anybody may see, or one of a draft for those who read drafts; anything else is not there. */
export async function pictureAnswer({ actor, params, request }: Asked): Promise<Response> {
  const fileId = params['id'] ?? ''
  const width = Number(/^(\d{1,5})\.webp$/.exec(params['file'] ?? '')?.[1])
  if (!uuid.test(fileId) || !isPictureWidth(width)) return notThere()
  const owner = (await ownerOfFile(fileId)) ?? (await ownerOfReportPicture(fileId))
  if (!owner || !(owner.public || can(actor, 'model.read_draft', owner))) return notThere()
  const bytes = await pictureBytes(fileId, width)
  if (!bytes) return notThere()
  const headers = {
    ...always,
    'Content-Type': 'image/webp',
    'Content-Length': String(bytes.length),
    'Content-Disposition': `inline; filename="${fileId}-${width}.webp"`,
    'Cache-Control': owner.public ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
  }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

function notThere(): Response {
  const headers = { ...always, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response('Not found\n', { status: 404, headers })
}
