export type SaveState =
  | { kind: 'idle' | 'saving' | 'offline' | 'failed' | 'signedOut' | 'stopped' | 'refused' }
  | { kind: 'saved'; at: string }

/** Status 0: nobody answered. */
export type SaveAnswer = { status: number; at?: string | undefined }

type Doors = {
  post: (body: string, sequence: number) => Promise<SaveAnswer>
  /** Keeps text in the browser until it has been acknowledged; null when nothing is left to keep. */
  keep: (unsent: { body: string; sequence: number } | null) => void
  show: (state: SaveState) => void
  /** A timer; returns how to stop it. */
  after: (ms: number, work: () => void) => () => void
}

/** A save at most this often, and at most this much typing at risk. */
export const PACE_MS = 3_000
const LONGEST_RETRY_MS = 60_000

/**
 * Saves a form while it is being written in. One save is under way at a time, each with a number of its own, always with
 * the newest text; a save that fails is tried again at growing distances for as long as the page is open.
 * @param saved what the form says without any change
 */
export function autosaver({ post, keep, show, after }: Doors, saved: string) {
  const now = { sequence: 0, saved, latest: saved, sending: false, failures: 0, over: false }
  let stop: (() => void) | null = null

  const wait = () => {
    stop?.()
    stop = null
  }
  const sendAfter = (ms: number) => (stop ??= after(ms, () => void send()))

  async function send() {
    wait()
    if (now.over || now.sending || now.latest === now.saved) return
    now.sending = true
    const [body, sequence] = [now.latest, (now.sequence += 1)]
    keep({ body, sequence })
    show({ kind: 'saving' })
    const answer = await post(body, sequence)
    now.sending = false
    if (!now.over) heard(answer, body)
  }

  function heard({ status, at = '' }: SaveAnswer, body: string) {
    if (status === 200) {
      now.saved = body
      now.failures = 0
      if (now.latest !== body) return void sendAfter(PACE_MS)
      keep(null)
      return show({ kind: 'saved', at })
    }
    const state = troubleOf(status)
    show({ kind: state })
    if (state === 'stopped') now.over = true
    else if (state === 'refused') now.saved = body
    else sendAfter(Math.min(LONGEST_RETRY_MS, 2_000 * 2 ** now.failures++))
  }

  return {
    /** The form changed, or may have. */
    changed(body: string) {
      if (now.over || body === now.latest) return
      now.latest = body
      keep({ body, sequence: now.sequence + 1 })
      sendAfter(PACE_MS)
    },
    /** Somebody is about to look elsewhere, or the network is back: without waiting. */
    hurry() {
      now.failures = 0
      void send()
    },
    /** The form itself is on its way. */
    end() {
      now.over = true
      wait()
    },
    /** The page is back after all. */
    resume() {
      now.over = false
      if (now.latest !== now.saved) sendAfter(PACE_MS)
    },
  }
}

function troubleOf(status: number) {
  if (status === 0) return 'offline'
  if (status === 401) return 'signedOut'
  if (status >= 500 || status === 429) return 'failed'
  return [403, 404, 409].includes(status) ? 'stopped' : 'refused'
}
