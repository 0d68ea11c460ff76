const QUICK_MS = 60_000
const FIRST_MS = 250
const LONGEST_MS = 30_000

/**
 * How long to wait before something that ended is started again: at once after a long life, twice as long after each
 * short one, never more than half a minute, so that it is up soon after whatever ailed it is over.
 */
export function howSoon() {
  let times = 0
  return (livedMs: number) => {
    times = livedMs > QUICK_MS ? 1 : times + 1
    return { waitMs: Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(times - 1, 10)), times }
  }
}
