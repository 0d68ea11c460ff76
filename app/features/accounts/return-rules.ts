import type { Person } from '#app/permissions/actor.ts'

const LONGEST = 2000
const somewhereElse = 'http://nowhere.invalid'

/**
 * Where to go after signing in: the asked path on this site, or `/` for anything a browser might read as another
 * site. Our own paths are plain letters, so an encoded one is somebody else's idea; a query may hold what it likes.
 */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(asked))
    return '/'
  if (!URL.canParse(asked, somewhereElse)) return '/'
  // Resolved first: `/.//elsewhere` is `//elsewhere` to a browser.
  const { origin, pathname, search, hash } = new URL(asked, somewhereElse)
  if (origin !== somewhereElse || pathname.includes('//') || !/^\/[\w\-.~/]*$/.test(pathname)) return '/'
  return `${pathname}${search}${hash}`
}

/** Where somebody begins who asked for no page: with a role in a unit at their work, else at the front page. */
export function firstPageOf({ roles }: Pick<Person, 'roles'>): string {
  return roles.length > 0 ? '/work' : '/'
}
