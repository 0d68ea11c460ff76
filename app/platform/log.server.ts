import { pino } from 'pino'
import { env } from './env.server.ts'

/** JSON lines on stdout. Never hand it a request, a form, a cookie or a token: only ids, codes and numbers. */
export const log = pino({
  level: env.LOG_LEVEL,
  timestamp: pino.stdTimeFunctions.isoTime,
  base: { pid: process.pid },
  redact: {
    paths: ['*.password', '*.cookie', '*.authorization', '*.token', '*.headers'],
    censor: '(hidden)',
  },
})
