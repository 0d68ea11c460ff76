import { expect, test } from 'vitest'
import { answerInvitation } from '#app/features/models/answer-invitation.server.ts'
import { coauthorsOf, creditsOf, invitationsOf } from '#app/features/models/coauthor-queries.server.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { endCoauthorship } from '#app/features/models/end-coauthorship.server.ts'
import { inviteCoauthor } from '#app/features/models/invite-coauthor.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { modelForReading, visibleTo } from '#app/features/models/queries.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { draftText } from '#app/features/models/schema.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { draftsInReach } from '#app/features/models/work-queries.server.ts'
import { writeInvitations } from '#app/features/models/write-invitations.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames, queuedTasks } from '#tests/support/database.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor } from '#tests/support/people.ts'

const yes = { answer: 'accept', creditName: 'Vừ Mí Sò', creditUnit: 'Xã Tương Dương' } as const
const no = { answer: 'decline', creditName: '', creditUnit: '' } as const
const text = draftText.parse({ title: 'Viết chung' })

async function anInvitation(more: Parameters<typeof anAccount>[0] = {}) {
  const draft = await aDraft()
  const person = await anAccount({ roles: [{ role: 'editor', unitCode: ELSEWHERE }], ...more })
  const { id } = await inviteCoauthor(anEditor(), draft.slug, { email: person.email })
  return { ...draft, person, invitation: id }
}

test('an address with an account and one without are answered alike, in words, rows and jobs', async () => {
  const draft = await aDraft()
  const { email } = await anAccount()
  for (const asked of [email, 'khong-ai@vidu.vn']) {
    expect(await inviteCoauthor(anEditor(), draft.slug, { email: asked })).toEqual({ id: expect.any(String) })
    await expect(inviteCoauthor(anEditor(), draft.slug, { email: asked })).rejects.toMatchObject({
      code: 'coauthor_invited',
    })
  }
  const [known, unknown] = (await coauthorsOf(draft.id)).map(
    ({ id: _, email: _email, invitedById: _by, ...row }) => row,
  )
  expect(known).toEqual(unknown)
  expect(await queuedTasks()).toEqual(['write_invitations', 'write_invitations'])
})

test('a letter goes to who has an account, once, and to nobody else', async () => {
  const { person, slug } = await anInvitation()
  await inviteCoauthor(anEditor(), slug, { email: 'khong-ai@vidu.vn' })
  await writeInvitations()
  await writeInvitations()
  expect(await subjectsTo(person.email)).toHaveLength(1)
  expect(await subjectsTo('khong-ai@vidu.vn')).toEqual([])
  const { text: letter } = await db.letter.findFirstOrThrow({ where: { to: person.email } })
  expect(letter).not.toContain('Nuôi bò')
})

test('the letter speaks the language of its reader', async () => {
  const { person } = await anInvitation()
  await db.account.update({ where: { id: person.id }, data: { lang: 'en' } })
  await writeInvitations()
  const { text: letter } = await db.letter.findFirstOrThrow({ where: { to: person.email } })
  expect(letter).toContain('/en/invitations/')
})

test('who accepts reads and writes the draft from another unit, and neither submits, publishes nor discards it', async () => {
  const { person, slug, invitation } = await anInvitation()
  await expect(saveDraft(person, slug, { text, version: 1 })).rejects.toMatchObject({ kind: 'not_found' })
  await answerInvitation(person, invitation, yes)
  expect(await saveDraft(person, slug, { text, version: 1 })).toMatchObject({ version: 2 })
  for (const attempt of [
    () => submitModel(person, slug, { version: 2 }),
    () => publishModel(person, slug, { version: 2 }),
    () => discardDraft(person, slug, { version: 2 }),
    () => inviteCoauthor(person, slug, { email: 'ban@vidu.vn' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden' })
  }
  const { rows } = await draftsInReach(person, 'drafts', null)
  expect(rows.map(({ model }) => model.slug)).toEqual([slug])
  expect(await db.model.count({ where: visibleTo(person) })).toBe(1)
})

test('only whoever was asked sees the invitation, and only with an address they have shown to be theirs', async () => {
  const { person, invitation } = await anInvitation()
  const another = await anAccount()
  const unverified: Person = { ...person, verified: false }
  for (const stranger of [another, unverified, anEditor()]) {
    await expect(answerInvitation(stranger, invitation, yes)).rejects.toMatchObject({ kind: 'not_found' })
  }
  await expect(answerInvitation(person, 'khong-phai-ma', yes)).rejects.toMatchObject({ kind: 'not_found' })
  expect(await invitationsOf(person)).toHaveLength(1)
  expect([await invitationsOf(another), await invitationsOf(unverified)]).toEqual([[], []])
})

test('an answer sent twice counts once, and a no after a yes is leaving', async () => {
  const { person, slug, id, invitation } = await anInvitation()
  await Promise.all([answerInvitation(person, invitation, yes), answerInvitation(person, invitation, yes)])
  await answerInvitation(person, invitation, no)
  await expect(saveDraft(person, slug, { text, version: 1 })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(answerInvitation(person, invitation, yes)).rejects.toMatchObject({ code: 'invitation_over' })
  expect(await coauthorsOf(id)).toEqual([])
  expect((await eventNames()).sort()).toEqual(
    [
      'model.coauthor_accepted',
      'model.coauthor_ended',
      'model.coauthor_invited',
      'model.coauthor_renamed',
    ].sort(),
  )
})

test('who declined can be asked again only once taken off the list', async () => {
  const { person, slug, invitation } = await anInvitation()
  await answerInvitation(person, invitation, no)
  const again = () => inviteCoauthor(anEditor(), slug, { email: person.email })
  await expect(again()).rejects.toMatchObject({ code: 'coauthor_invited' })
  await endCoauthorship(anEditor(), slug, invitation)
  await again()
  await expect(endCoauthorship(anEditor(), slug, invitation)).rejects.toMatchObject({ kind: 'not_found' })
})

test('who is taken off the list writes no more', async () => {
  const { person, slug, invitation } = await anInvitation()
  await answerInvitation(person, invitation, yes)
  await endCoauthorship(anEditor(), slug, invitation)
  await expect(saveDraft(person, slug, { text, version: 1 })).rejects.toMatchObject({ kind: 'not_found' })
})

test('the published page names those who want to be named, as they chose, for as long as they stay', async () => {
  const { person, slug, invitation, id } = await anInvitation()
  await answerInvitation(person, invitation, yes)
  const silent = await anAccount()
  const other = await inviteCoauthor(anEditor(), slug, { email: silent.email })
  await answerInvitation(silent, other.id, { ...yes, creditName: '' })
  await submitModel(anEditor(), slug, { version: 1 })
  const published = await publishModel(anApprover(), slug, { version: 1 })
  const model = await modelForReading(published.slug)
  const credits = () => creditsOf(id, model!.revision.publishedAt)
  expect(await credits()).toMatchObject([{ creditName: yes.creditName, creditUnit: yes.creditUnit }])
  await answerInvitation(person, invitation, { ...yes, creditName: 'V. M. Sò', creditUnit: '' })
  expect(await credits()).toMatchObject([{ creditName: 'V. M. Sò', creditUnit: '' }])
  await answerInvitation(person, invitation, no)
  expect(await credits()).toEqual([])
})

test('nobody is named for a text that was published before they came', async () => {
  const { person, slug, invitation, id } = await anInvitation()
  await submitModel(anEditor(), slug, { version: 1 })
  await publishModel(anApprover(), slug, { version: 1 }, new Date('2026-01-01'))
  await answerInvitation(person, invitation, yes)
  expect(await creditsOf(id, new Date('2026-01-01'))).toEqual([])
})
