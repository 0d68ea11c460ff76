import type { LoaderFunctionArgs } from '@remix-run/node'
import { foundModelBySlug } from '#app/features/search/result-queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { guest } from '#app/permissions/actor.ts'
import { apiWhole, withdrawnModel } from '#app/web/api-models.server.ts'
import { apiJson, apiLoad, readingOnly } from '#app/web/api.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const found = await foundModelBySlug(guest, params['slug']!)
    if (!found) throw missing()
    if ('withdrawnAt' in found) return withdrawnModel(found)
    return apiJson(request, apiWhole(found, publicOrigin(request)))
  })

export const action = readingOnly
