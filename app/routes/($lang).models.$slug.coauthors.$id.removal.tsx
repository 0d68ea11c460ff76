import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { endCoauthorship } from '#app/features/models/end-coauthorship.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Reloaded or bookmarked: back to the list. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/coauthors`)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await endCoauthorship(signedIn(actor), params['slug']!, params['id']!)
    return seeOther(href(`/models/${params['slug']!}/coauthors?removed`))
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
