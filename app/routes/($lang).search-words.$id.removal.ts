import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { removeWords } from '#app/features/search/remove-words.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, ({ href }) => seeOther(href('/search-words')))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await removeWords(signedIn(actor), params['id']!)
    return seeOther(href('/search-words'))
  })
