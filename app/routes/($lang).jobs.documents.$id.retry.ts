import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { retellDocument } from '#app/features/jobs/retell-document.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, ({ href }) => seeOther(href('/jobs')))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await retellDocument(signedIn(actor), params['id']!)
    return seeOther(href('/jobs?retried'))
  })
