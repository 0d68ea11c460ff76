import type { ModelQuery } from '#app/features/search/engine.ts'
import { readModelSearch } from '#app/features/search/schema.ts'

/** A search from an address, without whatever in it cannot be read. */
export function readTolerantly(given: URLSearchParams, limit: number): ModelQuery {
  const params = new URLSearchParams(given)
  for (;;) {
    const read = readModelSearch(params, limit)
    if (read.ok) return { ...read.query, limit }
    const names = new Set(read.issues.map(({ path }) => String(path[0])))
    for (const name of names) {
      const wrong = read.issues.filter(({ path }) => path[0] === name).map(({ path }) => path[1])
      const values = params
        .getAll(name)
        .flatMap((value) => value.split(','))
        .filter(Boolean)
      params.delete(name)
      // One wrong value among several takes only itself away.
      if (wrong.every((at) => typeof at === 'number'))
        for (const [at, value] of values.entries()) if (!wrong.includes(at)) params.append(name, value)
    }
  }
}
