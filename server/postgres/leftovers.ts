import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from '#server/stop.ts'

const FAST_SHUTDOWN_MS = 10_000
const IMMEDIATE_SHUTDOWN_MS = 5_000

/**
 * Clears the way after a death without warning: ends a postmaster (or its orphaned children) still running on this
 * directory, then removes lock files that name a dead process or, after a reboot, somebody else's.
 */
export async function clearLeftovers(dataDir: string, socketDir: string) {
  await endThose(dataDir, 'SIGINT', FAST_SHUTDOWN_MS)
  await endThose(dataDir, 'SIGQUIT', IMMEDIATE_SHUTDOWN_MS)
  const alive = processesOn(dataDir)
  if (alive.length > 0) {
    throw new Stop(
      `PostgreSQL (pid ${alive.join(', ')}) still runs on ${dataDir} and does not end. End it, then start again.`,
    )
  }
  rmSync(path.join(dataDir, 'postmaster.pid'), { force: true })
  for (const name of existsSync(socketDir) ? readdirSync(socketDir) : []) {
    if (name.startsWith('.s.PGSQL.')) rmSync(path.join(socketDir, name), { force: true })
  }
}

async function endThose(dataDir: string, signal: NodeJS.Signals, patience: number) {
  for (const pid of processesOn(dataDir)) signalQuietly(pid, signal)
  const deadline = Date.now() + patience
  while (processesOn(dataDir).length > 0 && Date.now() < deadline) await sleep(50)
}

function signalQuietly(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended between being listed and being signalled.
  }
}

/** Every process of a cluster works in its data directory, the orphans of a killed postmaster included. */
export function processesOn(dataDir: string): number[] {
  if (process.platform !== 'linux') return postmasterNamedIn(dataDir)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => worksIn(pid, dataDir))
    .map(Number)
}

function worksIn(pid: string, dataDir: string) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir && /postgres$/.test(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return false
  }
}

function postmasterNamedIn(dataDir: string) {
  const file = path.join(dataDir, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  try {
    return pid > 0 && process.kill(pid, 0) ? [pid] : []
  } catch {
    return []
  }
}
