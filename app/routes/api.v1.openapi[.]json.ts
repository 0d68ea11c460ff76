import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiJson, readingOnly } from '#app/web/api.server.ts'
import { openApi } from '#app/web/openapi.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

export const loader = ({ request }: LoaderFunctionArgs) =>
  apiJson(request, openApi(publicOrigin(request)), { maxAgeSeconds: 300 })

export const action = readingOnly
