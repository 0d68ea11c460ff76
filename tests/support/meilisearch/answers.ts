import type { z } from 'zod'

/** An error as Meilisearch words it: https://www.meilisearch.com/docs/reference/errors/error_codes */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly type: 'invalid_request' | 'auth' | 'internal' = 'invalid_request',
  ) {
    super(message)
  }

  get body() {
    const link = `https://docs.meilisearch.com/errors#${this.code}`
    return { message: this.message, code: this.code, type: this.type, link }
  }
}

export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Reads a body or a query string by its documented shape; a field that is not documented is refused as the server does.
 * @param about what error codes are named after: `search` gives `invalid_search_limit`
 */
export function readAs<T>(shape: z.ZodType<T>, input: unknown, about: string): T {
  const result = shape.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (!issue) throw new Refused('bad_request', 'Invalid request')
  if (issue.code === 'unrecognized_keys') {
    throw new Refused('bad_request', `Unknown field \`${issue.keys.join('`, `')}\` in ${about}`)
  }
  const [first] = issue.path
  const code = typeof first === 'string' ? `invalid_${about}_${snake(first)}` : 'bad_request'
  throw new Refused(code, `Invalid value at \`.${issue.path.join('.')}\`: ${issue.message}`)
}

export const noSuchIndex = (uid: string) => new Refused('index_not_found', `Index \`${uid}\` not found.`, 404)
