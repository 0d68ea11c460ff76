import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv, readSettings } from './env-schema.ts'

const needed = { DATABASE_URL: 'postgresql://localhost/x', SESSION_SECRET: 'x'.repeat(32) }

test('without a single setting there are sensible ones', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    PORT: 3000,
    HOST: '0.0.0.0',
    VAR_DIR: path.resolve('var'),
    DATABASE_POOL: 10,
  })
  expect(settings.DATABASE_URL).toBeUndefined()
})

test('an empty value counts as none', () => {
  expect(readSettings({ PORT: '', ORIGIN: ' ', DEMO: '' })).toMatchObject({ PORT: 3000 })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['HOST', 'a b'],
  ['ORIGIN', 'chungtay.example.vn'],
  ['ORIGIN', 'https://chungtay.example.vn/path'],
  ['ORIGIN', 'https://user@chungtay.example.vn'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_POOL', '0'],
  ['MEILISEARCH_URL', 'localhost:7700'],
  ['SESSION_SECRET', 'short'],
  ['METRICS_TOKEN', 'short'],
  ['SMTP_URL', 'mail.example.vn'],
  ['MAIL_FROM', 'nobody'],
  ['DEMO', 'maybe'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'everyone'],
  ['TRUST_PROXY', 'abc'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['OWNER_EMAIL', 'x'],
])('a wrong %s is named in one sentence', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`))
})

test.each(['0', '2', 'loopback', '10.0.0.1', '10.0.0.0/8, ::1', 'fd00::/8'])(
  'the proxies %s may be trusted',
  (given) => {
    expect(readSettings({ TRUST_PROXY: given }).TRUST_PROXY).toBe(given)
  },
)

test('every wrong setting is named at once, and secrets are not repeated', () => {
  const wrong = { PORT: 'x', SESSION_SECRET: 'my-short-secret' }
  expect(() => readSettings(wrong)).toThrow(/PORT must be .*\nSESSION_SECRET must be /)
  expect(() => readSettings(wrong)).not.toThrow(/my-short-secret/)
})

test('a running process needs its database and secret', () => {
  expect(() => readEnv({})).toThrow(/DATABASE_URL must be .*; it is not set\./)
  expect(readEnv({ ...needed, ORIGIN: 'https://Chungtay.example.vn/', DEMO: '1' })).toMatchObject({
    ORIGIN: 'https://chungtay.example.vn',
    DEMO: true,
  })
})
