import type { LoaderFunctionArgs } from '@remix-run/node'
import { load } from '#app/web/load.server.ts'
import { pictureAnswer } from '#app/web/picture-answer.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, pictureAnswer)
