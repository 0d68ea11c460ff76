import { watch } from 'node:fs'
import path from 'node:path'

const SETTLE_MS = 200
const NOT_CODE = /(\.test\.tsx?|~|\.stamp)$/

/** Calls back once a burst of changes to the code has settled; `server` when the serving process itself changed. */
export function onChange(react: (changed: { server: boolean }) => void) {
  let timer: NodeJS.Timeout | undefined
  let server = false
  for (const top of ['app', 'server']) {
    const watcher = watch(top, { recursive: true }, (_event, name) => {
      if (!name || NOT_CODE.test(name) || path.join(top, name).startsWith('app/platform/prisma')) return
      server ||= top === 'server'
      clearTimeout(timer)
      timer = setTimeout(() => {
        react({ server })
        server = false
      }, SETTLE_MS)
    })
    // An editor's passing file may be gone, or closed to this user, before it can be watched.
    watcher.on('error', () => undefined)
  }
}
