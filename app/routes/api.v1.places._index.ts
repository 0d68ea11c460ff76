import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestUnits } from '#app/features/places/name-queries.server.ts'
import { readPlaceSearch } from '#app/features/places/schema.ts'
import { wordIssue } from '#app/lib/issues.ts'
import { apiChoice } from '#app/web/api-places.server.ts'
import { apiJson, apiLoad, problem, readingOnly } from '#app/web/api.server.ts'

const MAX_AGE_SECONDS = 300

export const loader = ({ request }: LoaderFunctionArgs) =>
  apiLoad(async () => {
    const read = readPlaceSearch(new URL(request.url).searchParams)
    if (!read.success) {
      const errors = read.error.issues.map((issue) => ({
        parameter: String(issue.path[0] ?? ''),
        detail: wordIssue(issue, 'en', 'places'),
      }))
      return problem(400, 'bad_parameter', 'Some parameters cannot be used.', { errors })
    }
    const { q, ...narrowing } = read.data
    const { items, total } = await suggestUnits(q, narrowing)
    return apiJson(request, { items: items.map(apiChoice), total }, { maxAgeSeconds: MAX_AGE_SECONDS })
  })

export const action = readingOnly
