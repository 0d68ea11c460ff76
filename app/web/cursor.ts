const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The id after which a list goes on, from `?before=`; anything else begins at the top. */
export function cursorOf(url: URL): string | null {
  const before = url.searchParams.get('before')
  return before !== null && uuid.test(before) ? before : null
}
