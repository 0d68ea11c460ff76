import { readEnv } from './env-schema.ts'

/** The environment, read and checked once; nothing else reads `process.env`. */
export const env = Object.freeze(readEnv(process.env))
