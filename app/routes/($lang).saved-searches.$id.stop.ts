import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { stopNews } from '#app/features/saved-searches/stop-news.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ href }) => seeOther(href('/saved-searches')))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await stopNews(signedIn(actor), params['id']!)
    return seeOther(href('/saved-searches?done=stopped'))
  })
