import type { LoaderFunctionArgs } from '@remix-run/node'
import { leafletAnswer } from '#app/web/leaflet-answer.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, leafletAnswer)
