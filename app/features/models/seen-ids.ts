import { createHash } from 'node:crypto'

const FIRST_ROOM = 1024

/**
 * Remembers which ids went by, at some sixteen bytes each however long they are, so that a file of any length can be
 * looked through. It keeps 64 bits of a hash: among a million ids, two are taken for one another once in thirty million files.
 */
export class SeenIds {
  private slots = new BigUint64Array(FIRST_ROOM)
  private count = 0

  has(id: string): boolean {
    return this.slots[this.slotOf(markOf(id))] !== 0n
  }

  add(id: string): void {
    if (this.count * 2 >= this.slots.length) this.grow()
    const mark = markOf(id)
    const slot = this.slotOf(mark)
    if (this.slots[slot] === 0n) this.count += 1
    this.slots[slot] = mark
  }

  /** Where the mark stands, or the free slot where it would. */
  private slotOf(mark: bigint): number {
    const last = this.slots.length - 1
    let slot = Number(mark & BigInt(last))
    while (this.slots[slot] !== 0n && this.slots[slot] !== mark) slot = (slot + 1) & last
    return slot
  }

  private grow(): void {
    const marks = this.slots.filter((mark) => mark !== 0n)
    this.slots = new BigUint64Array(this.slots.length * 2)
    for (const mark of marks) this.slots[this.slotOf(mark)] = mark
  }
}

// Nought stands for a free slot.
function markOf(id: string): bigint {
  return createHash('sha256').update(id).digest().readBigUInt64LE() || 1n
}
