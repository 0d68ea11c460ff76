import type { LoaderFunctionArgs } from '@remix-run/node'
import { load } from '#app/web/load.server.ts'
import { suggestions } from '#app/web/suggestions.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, suggestions)
