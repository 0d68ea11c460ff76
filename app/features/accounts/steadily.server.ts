import { setTimeout as after } from 'node:timers/promises'

/** Longer than any of the guarded work takes on an ordinary day. */
const FLOOR_MS = 400

/** Answers no sooner than the floor, so that how long it took does not tell who has an account here. */
export async function steadily<T>(work: () => Promise<T>, floorMs = FLOOR_MS): Promise<T> {
  const [answer] = await Promise.all([work(), after(floorMs)])
  return answer
}
