import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { removeFile } from '#app/features/models/remove-file.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Reloaded or bookmarked: back to where the photos are. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/photos`)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await removeFile(signedIn(actor), params['slug']!, 'photo', params['fileId']!)
    return seeOther(href(`/models/${params['slug']!}/photos?removed`))
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
