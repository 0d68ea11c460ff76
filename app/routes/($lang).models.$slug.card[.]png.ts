import type { LoaderFunctionArgs } from '@remix-run/node'
import { cardAnswer } from '#app/web/card-answer.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => cardAnswer(ctx, 'png'))
