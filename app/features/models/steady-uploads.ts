export type UploadState =
  | { kind: 'waiting' | 'done' | 'signedOut' }
  /** How much of it is on its way, from 0 to 1. */
  | { kind: 'sending'; share: number }
  /** Nobody answered, or not for good: it is sent again after so many seconds. */
  | { kind: 'retrying'; seconds: number }
  | { kind: 'refused'; code: string }

/** Status 0: nobody answered. */
export type UploadAnswer = { status: number; code?: string | undefined }

type Doors = {
  /** Sends one upload, always under the same key, so that the server knows an attempt it has taken already. */
  post: (key: string, progress: (share: number) => void) => Promise<UploadAnswer>
  show: (key: string, state: UploadState) => void
  /** A timer; returns how to stop it. */
  after: (ms: number, work: () => void) => () => void
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 60_000

/**
 * Sends uploads one after the other, for two at once only halve a weak line. What fails for want of an answer is sent
 * again at growing distances until it is taken; what is refused stays refused, and the next one goes.
 */
export function steadyUploads({ post, show, after }: Doors) {
  const queue: string[] = []
  const now = { sending: false, failures: 0 }
  let stop: (() => void) | null = null

  const wait = () => {
    stop?.()
    stop = null
  }

  async function next() {
    wait()
    const [key] = queue
    if (key === undefined || now.sending) return
    now.sending = true
    show(key, { kind: 'sending', share: 0 })
    const answer = await post(key, (share) => show(key, { kind: 'sending', share }))
    now.sending = false
    heard(key, answer)
  }

  function heard(key: string, { status, code = '' }: UploadAnswer) {
    if (status === 401) return show(key, { kind: 'signedOut' })
    if (isPassing(status)) {
      const ms = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** now.failures++)
      show(key, { kind: 'retrying', seconds: ms / 1000 })
      stop = after(ms, () => void next())
      return
    }
    now.failures = 0
    queue.shift()
    show(key, status === 200 ? { kind: 'done' } : { kind: 'refused', code })
    void next()
  }

  return {
    add(keys: readonly string[]) {
      for (const key of keys) show(key, { kind: 'waiting' })
      queue.push(...keys)
      if (stop === null) void next()
    },
    /** The network is back, or somebody has signed in again: without waiting. */
    hurry() {
      now.failures = 0
      void next()
    },
    end: wait,
  }
}

const isPassing = (status: number) => status === 0 || status >= 500 || status === 429 || status === 408
