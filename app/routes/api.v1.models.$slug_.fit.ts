import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiFit } from '#app/web/api-fit.server.ts'
import { apiJson, apiLoad, readingOnly } from '#app/web/api.server.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const unit = new URL(request.url).searchParams.get('unit') ?? ''
    return apiJson(request, await apiFit(params['slug']!, unit))
  })

export const action = readingOnly
