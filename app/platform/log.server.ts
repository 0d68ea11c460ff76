import { pino, stdSerializers } from 'pino'
import { env } from './env.server.ts'

/** A database's error repeats values of the row in these, an e-mail address perhaps. */
const telling = ['detail', 'where', 'meta', 'internalQuery', 'hint', 'query', 'parameters']

function faultWithoutValues(error: Error) {
  const { cause: _, ...shown } = stdSerializers.err(error)
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !telling.includes(name)))
}

/** JSON lines on stdout. Never hand it a request, a form, a cookie or a token: only ids, codes and numbers. */
export const log = pino({
  level: env.LOG_LEVEL,
  timestamp: pino.stdTimeFunctions.isoTime,
  base: { pid: process.pid },
  serializers: { err: faultWithoutValues },
  redact: {
    paths: ['*.password', '*.cookie', '*.authorization', '*.token', '*.headers'],
    censor: '(hidden)',
  },
})
