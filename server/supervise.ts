import type { ChildProcess } from 'node:child_process'

const QUICK_MS = 60_000
const MAX_QUICK_CRASHES = 5
const PATIENCE_MS = 30_000
const WRONG_SETTING = 78

export type Kept = { stop: () => Promise<void>; restart: () => Promise<void> }
type Report = { crashed: (what: string) => void; gaveUp: (sentence: string) => void }

/** Keeps a child process running: starts it again after a crash, later each time, and gives up when that is no use. */
export function keepRunning(name: string, start: () => ChildProcess, report: Report): Kept {
  let child: ChildProcess
  let crashes = 0
  let stopping = false
  let timer: NodeJS.Timeout | undefined

  const launch = () => {
    const began = Date.now()
    child = start()
    child.once('exit', (code, signal) => {
      if (!stopping) afterCrash(Date.now() - began, code, signal ?? `exit code ${code}`)
    })
  }

  const afterCrash = (lived: number, code: number | null, how: string) => {
    crashes = lived > QUICK_MS ? 1 : crashes + 1
    if (code === WRONG_SETTING) return report.gaveUp(`The ${name} process cannot run with these settings.`)
    if (crashes >= MAX_QUICK_CRASHES)
      return report.gaveUp(`The ${name} process ended ${crashes} times in a row (last: ${how}).`)
    const wait = 250 * 2 ** (crashes - 1)
    report.crashed(`The ${name} process ended (${how}); starting it again in ${wait / 1000} s.`)
    timer = setTimeout(launch, wait)
  }

  const stop = async () => {
    stopping = true
    clearTimeout(timer)
    await endChild(child)
  }

  launch()
  return {
    stop,
    restart: async () => {
      await stop()
      stopping = false
      launch()
    },
  }
}

async function endChild(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(force)
}
