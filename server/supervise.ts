import type { ChildProcess } from 'node:child_process'
import { howSoon } from './how-soon.ts'

const PATIENCE_MS = 30_000
const WRONG_SETTING = 78

export type Kept = { stop: () => Promise<void>; restart: () => Promise<void> }
type Report = { crashed: (what: string) => void; gaveUp: (sentence: string) => void }

/**
 * Keeps a child process running: starts it again after a crash, later each time, for as long as it takes. Only settings
 * that cannot work end that: they stay as they are.
 */
export function keepRunning(name: string, start: () => ChildProcess, report: Report): Kept {
  let child: ChildProcess
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  const next = howSoon()

  const launch = () => {
    const began = Date.now()
    child = start()
    child.once('exit', (code, signal) => {
      if (!stopping) afterCrash(Date.now() - began, code, signal ?? `exit code ${code}`)
    })
  }

  const afterCrash = (lived: number, code: number | null, how: string) => {
    if (code === WRONG_SETTING) return report.gaveUp(`The ${name} process cannot run with these settings.`)
    const { waitMs, times } = next(lived)
    const often = times > 1 ? `, ${times} times in a row` : ''
    report.crashed(`The ${name} process ended (${how}${often}); starting it again in ${waitMs / 1000} s.`)
    timer = setTimeout(launch, waitMs)
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
