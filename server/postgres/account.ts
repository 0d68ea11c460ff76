import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Stop } from '#server/stop.ts'

/** The user a process is to run as; empty when that is simply the present one. */
export type RunAs = { uid?: number; gid?: number }

const ADVICE =
  'Create one (useradd --system --no-create-home postgres), start as an ordinary user, or set DATABASE_URL to a database of your own.'

/** Postgres refuses to run as root, so root lends it another user: the owner of existing data, else `postgres`. */
export function postgresAccount(dataDir?: string): RunAs {
  if (process.getuid?.() !== 0) return {}
  const owner = dataDir && statSync(dataDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return namedAccount() ?? createdAccount()
}

function namedAccount(): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith('postgres:'))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function createdAccount(): RunAs {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' })
  } catch (error) {
    throw new Stop(
      `As root, PostgreSQL has to run as the user "postgres", which does not exist and could not be created. ${ADVICE}`,
      { cause: error },
    )
  }
  const account = namedAccount()
  if (!account) throw new Stop(`The user "postgres" was created but is not in /etc/passwd. ${ADVICE}`)
  return account
}
