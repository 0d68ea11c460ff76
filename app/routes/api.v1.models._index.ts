import type { LoaderFunctionArgs } from '@remix-run/node'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { readModelSearch } from '#app/features/search/schema.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { wordIssue } from '#app/lib/issues.ts'
import { guest } from '#app/permissions/actor.ts'
import { apiItem } from '#app/web/api-models.server.ts'
import { apiJson, apiLoad, problem, readingOnly } from '#app/web/api.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

const DEFAULT_LIMIT = 20

export const loader = ({ request }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const read = readModelSearch(new URL(request.url).searchParams, DEFAULT_LIMIT)
    if (!read.ok) {
      const errors = read.issues.map((issue) => ({
        parameter: String(issue.path[0] ?? ''),
        detail: wordIssue(issue, 'en', 'search'),
      }))
      return problem(400, 'bad_parameter', 'Some parameters cannot be used.', { errors })
    }
    // Everybody gets the same bytes here, whoever they are signed in as.
    const hits = await findModels(read.query)
    const found = await foundModels(guest, hits.ids)
    const items = found.map((model) => apiItem(model, publicOrigin(request)))
    return apiJson(request, { items, total: hits.total, facets: hits.facets, nextCursor: hits.nextCursor })
  })

export const action = readingOnly
