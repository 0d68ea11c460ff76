import { expect, test } from 'vitest'
import { forgetExpired } from '#app/features/accounts/forget-expired.server.ts'
import { sendLetters } from '#app/features/accounts/send-letters.server.ts'
import type { Outcome, Outgoing } from '#app/platform/mail.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'

const DAY_MS = 86_400_000

async function letters(...names: string[]) {
  for (const name of names) {
    await db.letter.create({
      data: { key: name, to: `${name}@vidu.vn`, subject: name, text: `secret ${name}` },
    })
  }
}

/** A post office that keeps what it was handed. */
function office(answer: (letter: Outgoing) => Outcome = () => 'sent') {
  const taken: string[] = []
  const deliver = async (letter: Outgoing) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const outcome = answer(letter)
    if (outcome === 'sent') taken.push(letter.subject)
    return outcome
  }
  return { taken, deliver }
}

test('letters go out once, oldest first, and their text is not kept', async () => {
  await letters('a', 'b', 'c')
  const { taken, deliver } = office()
  expect(await sendLetters(new Date(), deliver)).toBe(3)
  expect(await sendLetters(new Date(), deliver)).toBe(0)
  expect(taken).toEqual(['a', 'b', 'c'])
  expect(await db.letter.count({ where: { text: '', sentAt: { not: null } } })).toBe(3)
})

test('two workers at once send each letter once', async () => {
  await letters(...'abcdefghij')
  const { taken, deliver } = office()
  await Promise.all([1, 2, 3].map(() => sendLetters(new Date(), deliver)))
  expect([...taken].sort()).toEqual([...'abcdefghij'])
})

test('one letter that cannot go yet holds up no other, and is tried again', async () => {
  await letters('a', 'b', 'c')
  let closed = true
  const { taken, deliver } = office(({ subject }) => (subject === 'b' && closed ? 'later' : 'sent'))
  await expect(sendLetters(new Date(), deliver)).rejects.toThrow('1 letters')
  expect(taken).toEqual(['a', 'c'])
  closed = false
  expect(await sendLetters(new Date(), deliver)).toBe(1)
})

test('a letter that no server will ever take is put aside', async () => {
  await letters('a')
  const { deliver } = office(() => 'refused')
  expect(await sendLetters(new Date(), deliver)).toBe(1)
  expect(await sendLetters(new Date(), deliver)).toBe(0)
})

test('without a mail server letters wait, but not for ever', async () => {
  await letters('a')
  expect(await sendLetters()).toBe(0)
  expect(await sendLetters(new Date(Date.now() + 4 * DAY_MS), office().deliver)).toBe(0)
})

test('what is of no use any more is forgotten', async () => {
  await letters('old', 'new')
  const person = await anAccount()
  await aBrowserOf(person)
  await aBrowserOf(person)
  const [first] = await db.session.findMany({ take: 1 })
  await db.session.update({ where: { id: first?.id ?? '' }, data: { expiresAt: new Date(0) } })
  await db.letter.update({ where: { key: 'old' }, data: { createdAt: new Date(0) } })
  await forgetExpired()
  expect(await db.session.count()).toBe(1)
  expect((await db.letter.findMany()).map(({ key }) => key)).toEqual(['new'])
})
