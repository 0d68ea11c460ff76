import type { LoaderFunctionArgs } from '@remix-run/node'
import { load } from '#app/web/load.server.ts'
import { templateAnswer } from '#app/web/table-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => templateAnswer(ctx, 'csv'))
