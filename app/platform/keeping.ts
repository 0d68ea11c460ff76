/**
 * Keeps the last so many things that were slow to make, by their key, and makes one at a time: two who ask for the same
 * wait for one making. What fails is not kept.
 */
export function keeping<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  let turn: Promise<unknown> = Promise.resolve()
  return (key, make) => {
    const known = kept.get(key)
    if (known) {
      // Moved to the end: the first is the one that nobody asked for longest.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const made = turn.then(make)
    turn = made.catch(() => kept.delete(key))
    kept.set(key, made)
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '')
    return made
  }
}
