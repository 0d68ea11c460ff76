import { env } from '#app/platform/env.server.ts'

/** The site's public address: the configured one, else the one this request came by, which the server has checked. */
export function publicOrigin(request: Request): string {
  return env.ORIGIN ?? new URL(request.url).origin
}
