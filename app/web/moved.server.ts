import { redirect } from '@remix-run/node'

/** The thing has one address, and this was another. */
export function movedTo(address: string): Response {
  return redirect(address, 301)
}
