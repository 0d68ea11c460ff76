import { expect, test } from 'vitest'
import { sendLetters } from '#app/features/accounts/send-letters.server.ts'
import { remindReports } from '#app/features/replications/remind-reports.server.ts'
import { dueReports } from '#app/features/replications/rules.ts'
import {
  planCounts,
  replicationsInReach,
  reportsDue,
} from '#app/features/replications/work-queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, aPerson, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, outcomeInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const today = '2026-11-24'

async function reported(replicationId: string, months: number) {
  const { on, ...said } = outcomeInput()
  await db.outcome.create({ data: { ...said, months, on: new Date(on), replicationId } })
}

test('a unit reads which outcomes it owes, those longest due first', async () => {
  const { id } = await aReplication({ startedOn: '2025-08-31', state: 'active' })
  const later = await aReplication({ startedOn: '2026-05-10', state: 'active' })
  await aReplication({ startedOn: '2025-01-01', state: 'stopped' })
  await reported(id, 6)
  const due = await reportsDue(anEditor(ELSEWHERE), today)
  expect(due).toMatchObject([
    { id, months: 12, dueOn: '2026-08-31', overdue: true },
    { id: later.id, months: 6, dueOn: '2026-11-10', overdue: false },
  ])
  expect(await planCounts(anEditor(ELSEWHERE), today)).toEqual({
    due: 2,
    overdue: 1,
    offers: 0,
    replications: 3,
  })
})

test('the count in the database and the rule agree on every day around a due day', async () => {
  const editor = anEditor(ELSEWHERE)
  for (const startedOn of ['2025-08-31', '2024-02-29', '2025-12-31']) {
    await db.replication.deleteMany()
    await aReplication({ startedOn, state: 'active' })
    for (let day = Date.parse('2026-01-25'); day < Date.parse('2026-04-05'); day += 86_400_000) {
      const on = new Date(day).toISOString().slice(0, 10)
      const owed = dueReports({ startedOn, state: 'active', reported: [] }, on)
      const { due, overdue } = await planCounts(editor, on)
      expect([on, due, overdue]).toEqual([
        on,
        owed.length ? 1 : 0,
        owed.some((report) => report.overdue) ? 1 : 0,
      ])
    }
  }
})

test('a later report settles one that was missed', async () => {
  const { id } = await aReplication({ startedOn: '2025-08-31', state: 'active' })
  await reported(id, 12)
  expect(await reportsDue(anEditor(ELSEWHERE), today)).toEqual([])
  expect(await planCounts(anEditor(ELSEWHERE), today)).toMatchObject({ due: 0, overdue: 0 })
})

test('others have nothing of it in their lists, and those above see the plans but owe nothing', async () => {
  await aReplication({ startedOn: '2025-08-31', state: 'active' })
  for (const stranger of [anEditor(HERE), aPerson()]) {
    expect(await reportsDue(stranger, today)).toEqual([])
    expect((await replicationsInReach(stranger, null)).rows).toEqual([])
  }
  const above = holder('reviewer', '40')
  expect((await replicationsInReach(above, null)).rows).toHaveLength(1)
  expect(await planCounts(above, today)).toMatchObject({ due: 0, replications: 1 })
})

test('whoever writes for a unit that is late gets one letter a week', async () => {
  const { id: accountId, email } = await anAccount()
  await db.account.update({ where: { id: accountId }, data: { emailVerifiedAt: now } })
  await db.roleGrant.create({
    data: { accountId, role: 'editor', unitCode: ELSEWHERE, startsAt: new Date('2026-01-01') },
  })
  await aReplication({ startedOn: '2025-08-31', state: 'active' })
  expect(await remindReports(now)).toBe(1)
  expect(await remindReports(new Date('2026-11-26T03:00:00Z'))).toBe(0)
  expect(await remindReports(new Date('2026-12-01T03:00:00Z'))).toBe(1)
  const sent: string[] = []
  await sendLetters(new Date(), (letter) => {
    sent.push(`${letter.to}: ${letter.text}`)
    return Promise.resolve('sent')
  })
  expect(sent).toHaveLength(2)
  expect(sent[0]).toContain(email)
  expect(sent[0]).toContain('/work?list=due')
  expect(await eventNames()).toEqual(['reports.reminded', 'reports.reminded'])
})

test('nobody is written to while nothing is late', async () => {
  await aReplication({ startedOn: '2026-05-10', state: 'active' })
  expect(await remindReports(now)).toBe(0)
  expect(await eventNames()).toEqual([])
})
