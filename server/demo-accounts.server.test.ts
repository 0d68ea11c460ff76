import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { grantsOf } from '#app/features/accounts/grant-queries.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { db } from '#app/platform/db.server.ts'
import { ensureDemoAccounts } from './demo-accounts.ts'

const run = promisify(execFile)
const script = `
  const { withApplication } = await import('#server/application.ts')
  const { ensureDemoAccounts } = await import('#server/demo-accounts.ts')
  await withApplication(async () => { await ensureDemoAccounts(); await ensureDemoAccounts() })`

test('a trial has its seven people, however often they are asked for', { timeout: 60_000 }, async () => {
  const env = { ...process.env, DEMO: '1' }
  await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env })
  const accounts = await db.account.findMany({ orderBy: { email: 'asc' } })
  const held = await Promise.all(
    accounts.map(async ({ id, email }) => {
      const grants = await grantsOf(id)
      return [email.split('@')[0], ...grants.map(({ role, unit }) => `${role} ${unit.code}`)].join(': ')
    }),
  )
  expect(held.sort()).toEqual([
    'admin: administrator VN',
    'approver2: approver 16876',
    'approver: approver 02761',
    'citizen',
    'editor2: editor 16876',
    'editor: editor 02761',
    'reviewer: reviewer 15',
  ])
  expect(accounts.every(({ emailVerifiedAt }) => emailVerifiedAt !== null)).toBe(true)
  const asker = { address: '192.0.2.1', userAgent: '', sessionId: null }
  await signIn({ email: 'citizen@chungtay.test', password: 'chung-tay-demo' }, asker)
})

test('nowhere else are there people with a public password', async () => {
  await expect(ensureDemoAccounts()).rejects.toThrow('demo mode only')
  expect(await db.account.count()).toBe(0)
})
