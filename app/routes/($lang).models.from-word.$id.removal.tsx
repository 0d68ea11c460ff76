import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { discardReport } from '#app/features/word-import/discard-report.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Reloaded or bookmarked: back to the report, if it is still there. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/from-word/${params['id']!}`)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await discardReport(signedIn(actor), params['id']!)
    return seeOther(href('/models/from-word'))
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
