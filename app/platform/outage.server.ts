const outageWords =
  /timeout exceeded when trying to connect|Connection terminated|terminating connection|the database system is|Unable to start a transaction/
const outageCodes = new Set(
  'P1001 P1002 P1008 P1017 P2024 ECONNREFUSED ECONNRESET EPIPE 57P01 57P02 57P03 53300 57014'.split(' '),
)

/** Whether something failed because the database is away, starting or overloaded, and not because of what was asked. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return noSocket || outageCodes.has(code) || outageWords.test(error.message)
}
