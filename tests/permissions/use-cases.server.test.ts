import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { roleNames } from '#app/features/accounts/rules.ts'
import type { Person, Role } from '#app/permissions/actor.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'
import { useCases } from '#tests/permissions/use-cases.ts'

// A commune of the same province.
const NEIGHBOUR = '02752'
const within = [HERE, '15', 'VN']
const outside = [ELSEWHERE, '40', NEIGHBOUR]

const draftReaders: Role[] = ['editor', 'approver', 'reviewer', 'administrator']

type Somebody = {
  person: Person
  role: Role | null
  unitCode: string | null
  reaches: boolean
  name: string
}

/** One account for each role in each unit, and one without any: grants name whoever gave them. */
async function everybody(): Promise<Somebody[]> {
  const wishes = roleNames.flatMap((role) => [...within, ...outside].map((unitCode) => ({ role, unitCode })))
  const holders = wishes.map(async ({ role, unitCode }) => ({
    person: await anAccount({ roles: [{ role, unitCode }] }),
    role,
    unitCode,
    reaches: within.includes(unitCode),
    name: `${role} in ${unitCode}`,
  }))
  const citizen = {
    person: await anAccount(),
    role: null,
    unitCode: null,
    reaches: false,
    name: 'somebody without a role',
  }
  return [citizen, ...(await Promise.all(holders))]
}

// What people do to their own account asks nothing of roles or units.
const asksInTransaction = /inTransaction\([\s\S]*authorize\(actor, '(?!account\.)/

test('every use case that asks permission is tried here', () => {
  const root = path.resolve('app/features')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.server.ts'))
    .filter((file) => asksInTransaction.test(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => path.basename(file, '.server.ts'))
  expect(files.sort()).toEqual(Object.keys(useCases).sort())
})

test.each(Object.entries(useCases))('%s', async (_, { by, fromAbove, refused, event, ready }) => {
  const all = await everybody()
  const mayDo = ({ role, reaches, unitCode }: (typeof all)[number]) =>
    role !== null && reaches && by.includes(role) && !(fromAbove && unitCode === HERE)

  const attempt = await ready()
  const before = await everyRow()
  for (const { person, name, role, reaches } of all.filter((one) => !mayDo(one))) {
    // Whoever may see a unit's drafts is told that this is not theirs to do; for others there is nothing here.
    const sees =
      /^(model|change|word_report)\./.test(event ?? 'model.') &&
      role !== null &&
      reaches &&
      draftReaders.includes(role)
    const kind = refused === 'not_found' && sees ? 'forbidden' : refused
    await expect(attempt(person), name).rejects.toMatchObject({ name: 'Refusal', kind })
  }
  expect(await everyRow()).toEqual(before)
  for (const { person, name } of all.filter(mayDo)) {
    const allowed = await ready()
    const earlier = (await eventNames()).length
    await allowed(person)
    expect((await eventNames()).slice(earlier), name).toEqual(event ? [event] : [])
  }
})
