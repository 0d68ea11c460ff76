import { execFile } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { isPassword } from '#app/features/accounts/passwords.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { administer } from './admin.ts'

type Ran = { code: number; out: string; err: string }

/** The command as an operator runs it, in a process of its own. */
function inOwnProcess(args: string[], input = ''): Promise<Ran> {
  const script = `const { main } = await import('#server/admin.ts'); process.exitCode = await main(process.argv.slice(1))`
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, '--', ...args],
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

/** The same here, which is quicker by far. */
async function admin(args: string[]): Promise<Ran> {
  const said = { out: '', err: '' }
  const note = (stream: keyof typeof said) => (text: unknown) => ((said[stream] += String(text)), true)
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(note('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(note('err')),
    vi.spyOn(console, 'log').mockImplementation((text) => void note('out')(`${String(text)}\n`)),
  ]
  const code = await administer(args, (work) => work()).finally(() =>
    spies.forEach((spy) => spy.mockRestore()),
  )
  return { code, ...said }
}

test(
  'the operator makes the first administrator, whose password is shown once',
  { timeout: 60_000 },
  async () => {
    const person = ['--email', 'Sep@Vidu.vn', '--name', 'Bùi Thị Sếp']
    const made = await admin(['create', ...person, '--role', 'administrator', '--unit', 'VN'])
    expect(made).toMatchObject({ code: 0, err: '' })
    const account = await db.account.findUniqueOrThrow({
      where: { email: 'sep@vidu.vn' },
      include: { grants: true },
    })
    expect(account.grants).toMatchObject([{ role: 'administrator', unitCode: 'VN', grantedById: null }])
    const password = /once\): (\S+)/.exec(made.out)?.[1] ?? ''
    expect(await isPassword(account.passwordHash, password)).toBe(true)
    expect(await eventNames()).toEqual(['account.signed_up', 'role.granted'])

    const again = await admin(['create', ...person])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect((await admin(['list'])).out).toMatch(
      /^sep@vidu.vn\tadministrator\tVN\t.*\tBùi Thị Sếp\tViệt Nam$/m,
    )
  },
)

test('a chosen password comes by standard input and is not shown', { timeout: 60_000 }, async () => {
  const args = ['create', '--email', 'hai@vidu.vn', '--name', 'Hai', '--password-stdin']
  const made = await inOwnProcess(args, 'con trâu đi trước\n')
  expect(made.code).toBe(0)
  expect(made.out).not.toContain('con trâu')
  const { passwordHash } = await db.account.findUniqueOrThrow({ where: { email: 'hai@vidu.vn' } })
  expect(await isPassword(passwordHash, 'con trâu đi trước')).toBe(true)
})

test('roles are given and ended by name', { timeout: 60_000 }, async () => {
  await admin(['create', '--email', 'ba@vidu.vn', '--name', 'Ba Bốn'])
  const role = ['--email', 'ba@vidu.vn', '--role', 'editor', '--unit', '02761']
  expect(await admin(['grant', ...role, '--until', '2099-12-31'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /Editor in Mường Khương.*, Lào Cai \(02761\).*Xã Mường Khương, Lào Cai \(02761\)/,
    ),
  })
  expect((await admin(['revoke', ...role])).code).toBe(0)
  expect(await admin(['revoke', ...role])).toMatchObject({
    code: 1,
    err: expect.stringContaining('does not hold'),
  })
})

test('wrong use says so and changes nothing', { timeout: 60_000 }, async () => {
  const wrong = [[], ['bogus'], ['create'], ['grant', '--role', 'king'], ['list', '--frob'], ['list', 'more']]
  const codes = await Promise.all(wrong.map(async (args) => (await admin(args)).code))
  expect(codes).toEqual(wrong.map(() => 2))
  expect(await admin(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--password-stdin') })
  expect(await db.account.count()).toBe(0)
})
