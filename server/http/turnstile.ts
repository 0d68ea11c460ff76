/** How many may be inside at once, how many may wait for it, and how long each of those. */
export type Lane = { atOnce: number; waiting: number; patienceMs: number }
/** Tells whom to call when whoever waits is gone; the answer stops that. */
export type OnGone = (gone: () => void) => () => void
type Waiter = { enter: () => void; giveUp: () => void }

/** Lets a bounded number in and makes a bounded number wait; everybody else is told at once to come again. */
export class Turnstile {
  private inside = 0
  private readonly line = new Set<Waiter>()
  private readonly lane: Lane

  constructor(lane: Lane) {
    this.lane = lane
  }

  /**
   * Settles when it is one's turn, with what to call once done; with null when there is no room, when it took too long,
   * or when whoever waits is gone.
   */
  enter(onGone: OnGone): Promise<(() => void) | null> {
    if (this.inside < this.lane.atOnce) return Promise.resolve(this.pass())
    if (this.line.size >= this.lane.waiting) return Promise.resolve(null)
    return new Promise((resolve) => {
      const waiter = {
        enter: () => settle(this.pass()),
        giveUp: () => settle(null),
      }
      const settle = (answer: (() => void) | null) => {
        clearTimeout(timer)
        forget()
        this.line.delete(waiter)
        resolve(answer)
      }
      const timer = setTimeout(waiter.giveUp, this.lane.patienceMs)
      this.line.add(waiter)
      const forget = onGone(waiter.giveUp)
    })
  }

  private pass(): () => void {
    this.inside += 1
    let left = false
    return () => {
      if (left) return
      left = true
      this.inside -= 1
      // Whoever came first: a Set keeps its order.
      const [next] = this.line
      next?.enter()
    }
  }
}
