import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { retryJob } from '#app/features/jobs/retry-job.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, ({ href }) => seeOther(href('/jobs')))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await retryJob(signedIn(actor), params['id']!)
    return seeOther(href('/jobs?retried'))
  })
