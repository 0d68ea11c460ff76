import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** One sentence for each setting that is wrong: what it is called and what is expected. */
export class WrongSetting extends Error {
  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongSetting'
  }
}

const yes = ['1', 'true', 'yes', 'on']
const no = ['0', 'false', 'no', 'off']
const onOff = z
  .enum([...yes, ...no])
  .transform((word) => yes.includes(word))
  .optional()
const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(':', '')))
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
const origin = url('http', 'https')
  .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text))
  .transform((text) => new URL(text).origin)
const mailbox = z.string().regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/)
const line = z.string().regex(/^[^\r\n]+$/)
const proxies = z
  .string()
  .refine((text) => /^\d{1,2}$/.test(text) || text.split(',').every((address) => isNetwork(address.trim())))

// Each description ends the sentence "NAME must be …".
const shape = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('development, test or production'),
  PORT: whole(1, 65_535).default(3000).describe('a whole number from 1 to 65535'),
  HOST: line
    .regex(/^[\w.:-]+$/)
    .default('0.0.0.0')
    .describe('an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
  ORIGIN: origin
    .optional()
    .describe('the public address without a path, such as https://chungtay.example.vn'),
  TRUST_PROXY: proxies
    .optional()
    .describe('the number of proxies in front (1), or their addresses with commas between'),
  VAR_DIR: line
    .default('var')
    .transform((dir) => path.resolve(dir))
    .describe('a directory this user may write to'),
  DATABASE_URL: url('postgres', 'postgresql')
    .optional()
    .describe('a PostgreSQL address such as postgresql://user:password@host/name'),
  DATABASE_POOL: whole(1, 500).default(10).describe('a whole number from 1 to 500'),
  MEILISEARCH_URL: url('http', 'https').optional().describe('an address beginning with http:// or https://'),
  MEILISEARCH_KEY: line.optional().describe('one line of text'),
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .default('models')
    .describe('at most 100 letters, digits, - and _'),
  SESSION_SECRET: line.min(32).optional().describe('at least 32 characters on one line'),
  METRICS_TOKEN: line.min(16).optional().describe('at least 16 characters on one line'),
  SMTP_URL: url('smtp', 'smtps').optional().describe('an address such as smtp://user:password@host:587'),
  MAIL_FROM: mailbox
    .default('Chung Tay <no-reply@chungtay.test>')
    .describe('a mail address, such as Chung Tay <no-reply@example.vn>'),
  DEMO: onOff.describe('1 or 0'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('trace, debug, info, warn, error, fatal or silent'),
  OWNER_NAME: line.optional().describe('one line of text'),
  OWNER_CONTACT: line.optional().describe('one line of text'),
  OWNER_EMAIL: mailbox.optional().describe('a mail address'),
  OWNER_PHONE: line.optional().describe('one line of text'),
  CONTENT_OFFICER: line.optional().describe('one line of text'),
}
const settings = z.object(shape)
const secrets: readonly string[] = [
  'DATABASE_URL',
  'SESSION_SECRET',
  'METRICS_TOKEN',
  'SMTP_URL',
  'MEILISEARCH_KEY',
]

export type Settings = z.infer<typeof settings>
/** What a running web or worker process has: the database is known, and demo mode is decided. */
export type Env = Settings & { DATABASE_URL: string; SESSION_SECRET: string; DEMO: boolean }
type Source = Readonly<Record<string, string | undefined>>

/** The settings as the operator gave them; an empty value counts as none. Throws `WrongSetting`. */
export function readSettings(source: Source): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = settings.safeParse(given)
  if (result.success && result.data.SMTP_URL && !result.data.ORIGIN) {
    throw new WrongSetting([`${sentence('ORIGIN')} Links in letters need it once SMTP_URL is set.`])
  }
  if (result.success) return result.data
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  throw new WrongSetting([...wrong].map((name) => sentence(name, given[name])))
}

export function readEnv(source: Source): Env {
  const { DATABASE_URL, SESSION_SECRET, DEMO = false, ...rest } = readSettings(source)
  if (!DATABASE_URL || !SESSION_SECRET)
    throw new WrongSetting([sentence(DATABASE_URL ? 'SESSION_SECRET' : 'DATABASE_URL')])
  return { ...rest, DATABASE_URL, SESSION_SECRET, DEMO }
}

/** An address, a range of them (10.0.0.0/8), or this machine by name. */
function isNetwork(text: string) {
  const [address = '', bits = '1', ...rest] = text.split('/')
  const longest = isIP(address) === 4 ? 32 : 128
  const inRange = /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= longest
  return text === 'loopback' || (isIP(address) > 0 && inRange && rest.length === 0)
}

function sentence(name: string, value?: string) {
  const expected = name in shape ? shape[name as keyof typeof shape].description : 'set'
  const given =
    value === undefined ? 'it is not set' : secrets.includes(name) ? 'what is set is not' : `not “${value}”`
  return `${name} must be ${expected}; ${given}.`
}
