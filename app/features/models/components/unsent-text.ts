import type { SaveAnswer } from '#app/features/models/autosaver.ts'

type Answer = SaveAnswer & { kept?: boolean; code?: string }

const PATIENCE_MS = 20_000
/** Browsers refuse to send more than this for a page that is closing. */
const KEPT_ALIVE_BYTES = 60_000

/** Sends one save. Never throws: whatever went wrong is a status. */
export async function postSave(action: string, body: string): Promise<Answer> {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      keepalive: body.length < KEPT_ALIVE_BYTES,
    })
    const said = (await answer.json()) as Omit<Answer, 'status'>
    return { ...said, status: answer.status }
  } catch {
    return { status: 0 }
  }
}

type Unsent = { action: string; body: string }

/** Text that no server has yet, in this browser, by the form it was typed into. Without storage nothing is kept. */
export function draftStore(owner: string, slug: string) {
  const prefix = `autosave ${owner} ${slug} `
  return {
    keep(client: string, unsent: Unsent | null) {
      quietly((storage) =>
        unsent
          ? storage.setItem(prefix + client, JSON.stringify(unsent))
          : storage.removeItem(prefix + client),
      )
    },
    /** What other openings of this form left behind. */
    left(client: string): (Unsent & { client: string })[] {
      const found = quietly((storage) =>
        Object.keys(storage)
          .filter((key) => key.startsWith(prefix) && key !== prefix + client)
          .map((key) => ({
            client: key.slice(prefix.length),
            ...(JSON.parse(storage.getItem(key) ?? '{}') as Unsent),
          })),
      )
      return found ?? []
    },
  }
}

/** Storage may be full, or forbidden by the reader. */
function quietly<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.localStorage)
  } catch {
    return null
  }
}
