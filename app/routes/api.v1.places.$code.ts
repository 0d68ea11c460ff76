import type { LoaderFunctionArgs } from '@remix-run/node'
import { unitByCode, unitHistory } from '#app/features/places/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { apiPlace } from '#app/web/api-places.server.ts'
import { apiJson, apiLoad, readingOnly } from '#app/web/api.server.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const unit = await unitByCode(params['code']!)
    if (!unit) throw missing()
    return apiJson(request, apiPlace(unit, await unitHistory(unit.code)))
  })

export const action = readingOnly
