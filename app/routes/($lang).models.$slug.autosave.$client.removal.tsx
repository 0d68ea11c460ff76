import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { dropAutosave } from '#app/features/models/drop-autosave.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Reloaded or bookmarked: back to the form. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/edit`)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await dropAutosave(signedIn(actor), params['slug']!, params['client']!)
    return seeOther(href(`/models/${params['slug']!}/edit?dropped`))
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
