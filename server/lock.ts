import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

type Holder = { pid: number; startedAt: string; what: string }

/**
 * Claims a file for this process until it ends, by whatever death: a claim whose process is gone counts as none.
 * Returns the live holder's description when somebody else has it, else undefined.
 */
export function claim(file: string, what: string): string | undefined {
  const mine: Holder = { pid: process.pid, startedAt: birthOf(process.pid), what }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      createWhole(file, JSON.stringify(mine))
      process.once('exit', () => release(file))
      return undefined
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = holderOf(file)
    if (holder) return `${holder.what} (pid ${holder.pid})`
    rmSync(file, { force: true })
  }
  return 'another process that is starting'
}

/** Who holds the claim, if that very process still runs: a pid is given out again, its birth time is not. */
export function holderOf(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder
    process.kill(holder.pid, 0)
    return birthOf(holder.pid) === holder.startedAt ? holder : undefined
  } catch (error) {
    const foreign = error instanceof Error && 'code' in error && error.code === 'EPERM'
    return foreign ? (JSON.parse(readFileSync(file, 'utf8')) as Holder) : undefined
  }
}

export function release(file: string) {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true })
}

// Appears with its content or not at all, so that nobody takes a claim being written for a broken one.
function createWhole(file: string, content: string) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } finally {
    rmSync(draft)
  }
}

function birthOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A dead process nobody has collected, as in a container without an init, still counts as existing to kill().
    return state === 'Z' ? 'dead' : (rest[18] ?? '')
  } catch {
    return ''
  }
}
