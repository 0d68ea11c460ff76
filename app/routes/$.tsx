import type { LoaderFunctionArgs } from '@remix-run/node'
import { missing } from '#app/lib/errors.ts'
import { load } from '#app/web/load.server.ts'

const nothingHere = (args: LoaderFunctionArgs) =>
  load({ ...args, params: {} }, () => {
    throw missing()
  })

export { nothingHere as action, nothingHere as loader }

/** Never drawn: the loader always refuses, and root draws the refusal. */
export default function Nowhere() {
  return null
}
