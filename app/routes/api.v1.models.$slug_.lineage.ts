import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiLineage } from '#app/web/api-lineage.server.ts'
import { apiJson, apiLoad, readingOnly } from '#app/web/api.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const cursor = new URL(request.url).searchParams.get('cursor')
    return apiJson(request, await apiLineage(params['slug']!, cursor, publicOrigin(request)))
  })

export const action = readingOnly
