import { Stop } from '#server/stop.ts'

/** A full disk, a missing right or a lost database is the operator's to mend, so it is told without a stack. */
export function inWords(error: unknown, outcome: string): unknown {
  if (!(error instanceof Error) || error instanceof Stop || !('code' in error)) return error
  return new Stop(`${outcome}: ${error.message}.`, { cause: error })
}
