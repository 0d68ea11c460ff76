import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentAnswer } from '#app/web/document-answer.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, documentAnswer)
