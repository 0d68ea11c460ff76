import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { removeProgressPhoto } from '#app/features/replications/remove-progress-photo.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

const photosOf = ({ params, href }: Context) =>
  href(`/replications/${params['id']!}/progress/${params['entry']!}/photos`)

/** Reloaded or bookmarked: back to where the photos are. */
export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => seeOther(photosOf(ctx)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async (ctx) => {
    const { id, entry, fileId } = ctx.params
    const photo = { replicationId: id!, entryId: entry!, fileId: fileId! }
    await removeProgressPhoto(signedIn(ctx.actor), photo)
    return seeOther(`${photosOf(ctx)}?removed`)
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
