import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { endRole } from '#app/features/accounts/end-role.server.ts'
import { allGrants, grantHeldBy } from '#app/features/accounts/grant-queries.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { lastDay } from '#app/features/accounts/rules.ts'
import { grantInput, newAccount } from '#app/features/accounts/schema.ts'
import type { UnitView } from '#app/features/places/queries.server.ts'
import { unitsByCode } from '#app/features/places/queries.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import { formatDate } from '#app/lib/format.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { WordKey } from '#app/lib/words.ts'
import { wordsFor, wordsIfAny } from '#app/lib/words.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { unitOf } from '#app/web/unit-words.ts'
import { withApplication } from './application.ts'

const USAGE = `
npm run admin -- create --email a@example.vn --name "…" [--password-stdin] [--role ROLE --unit CODE]
npm run admin -- grant  --email a@example.vn --role ROLE --unit CODE [--until YYYY-MM-DD]
npm run admin -- revoke --email a@example.vn --role ROLE --unit CODE
npm run admin -- list

ROLE  editor, approver, reviewer, council_member, signer, moderator, administrator
CODE  VN (the whole country), 2 digits (province) or 5 digits (commune)

Exit codes
  0  done
  1  refused; the reason is on standard error
  2  wrong use; what is wrong is on standard error, and nothing was changed
  78 a setting is wrong; the sentence names it
`
const WRONG_USE = 2
const operator = systemActor('admin')
const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  until: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** The operator's way to the first administrator, and to anybody's roles after that. */
export function main(args: string[]): Promise<number> {
  return administer(args, withApplication)
}

type Around = (work: () => Promise<number>) => Promise<number>

/** @param around what the work on the database is done within */
export async function administer(args: string[], around: Around): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) return usage(process.stderr, WRONG_USE)
  if (asked.given.help) return usage(process.stdout, 0)
  const work = commands[asked.command as keyof typeof commands]
  if (!work) return usage(process.stderr, WRONG_USE)
  try {
    return await around(() => work(asked.given))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${refusalInWords(error.code)}\n`)
    return 1
  }
}

const commands = { create, grant, revoke, list }

async function create(given: Given): Promise<number> {
  const chosen = given['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
  const password = chosen ?? randomBytes(15).toString('base64url')
  const account = checked(newAccount, { email: given.email, name: given.name, password })
  const role = given.role || given.unit ? checked(grantInput, grantIn(given)) : null
  if (!account || (given.role || given.unit ? !role : false)) return usage(process.stderr, WRONG_USE)
  await createAccount(operator, account)
  say('accounts:operator.created', { email: account.email })
  if (chosen === null) say('accounts:operator.password', { password })
  if (role) await grantRole(operator, role, 'vi')
  if (role) say('accounts:operator.granted', await heldIn(role))
  return 0
}

async function grant(given: Given): Promise<number> {
  const input = checked(grantInput, grantIn(given))
  if (!input) return usage(process.stderr, WRONG_USE)
  await grantRole(operator, input, 'vi')
  say('accounts:operator.granted', await heldIn(input))
  return 0
}

async function revoke(given: Given): Promise<number> {
  const input = checked(grantInput, grantIn(given))
  if (!input) return usage(process.stderr, WRONG_USE)
  const held = await grantHeldBy(input)
  if (!held) throw new Refusal('not_found', 'role_not_held')
  await endRole(operator, held.id, 'vi')
  say('accounts:operator.revoked', await heldIn(input))
  return 0
}

async function list(): Promise<number> {
  const grants = await allGrants()
  for (const { account, role, unit, unitCode, startsAt, endsAt } of grants) {
    const period = `${formatDate(startsAt)}-${endsAt ? formatDate(lastDay(endsAt)) : ''}`
    const place = placeIn('vi', unitOf(unit))
    console.log([account.email, role, unitCode, period, account.name, place].join('\t'))
  }
  say('accounts:operator.listed', { count: grants.length })
  return 0
}

function grantIn({ email, role, unit, until }: Given) {
  return { email, role, unitCode: unit, endsOn: until }
}

function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> | null {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const field = issue.path.join('.').replace('unitCode', 'unit').replace('endsOn', 'until')
    process.stderr.write(
      `--${field}: ${wordIssue(issue, 'en', 'accounts')} / ${wordIssue(issue, 'vi', 'accounts')}\n`,
    )
  }
  return null
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return positionals.length > 1 ? null : { command: positionals[0] ?? '', given: values }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

function usage(stream: NodeJS.WriteStream, code: number): number {
  stream.write(USAGE)
  return code
}

type Values = Record<string, string | number>

/** In both languages; values that are words differ between them. */
function say(key: WordKey, values: Values | ((lang: Lang) => Values)) {
  const inWords = (lang: Lang) => wordsFor(lang)(key, typeof values === 'function' ? values(lang) : values)
  console.log(`${inWords('en')} / ${inWords('vi')}`)
}

/** Who holds which role where, with the place by its name and its code. */
async function heldIn({ email, role, unitCode }: z.output<typeof grantInput>) {
  const unit = (await unitsByCode([unitCode])).get(unitCode)
  return (lang: Lang) => ({
    email,
    role: wordsFor(lang)(`accounts:role.${role}`),
    unit: `${placeIn(lang, unit)} (${unitCode})`,
  })
}

type Place = Pick<UnitView, 'kind' | 'name' | 'provinceName'>

function placeIn(lang: Lang, unit: Place | undefined): string {
  if (!unit) return ''
  const own = wordsFor(lang)(`common:place.${unit.kind}`, { name: unit.name })
  return unit.provinceName ? `${own}, ${unit.provinceName}` : own
}

function refusalInWords(code: string): string {
  const inBoth = (['en', 'vi'] as const).map((lang) => wordsIfAny(lang, `accounts:refusals.${code}`) ?? code)
  return inBoth.join(' / ')
}
