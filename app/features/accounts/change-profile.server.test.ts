import { expect, test } from 'vitest'
import { changeProfile } from '#app/features/accounts/change-profile.server.ts'
import { profileOf } from '#app/features/accounts/queries.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

test('a person changes their own name and home', async () => {
  const [person, other] = [await anAccount(), await anAccount({ name: 'Người khác' })]
  await changeProfile(person, { name: 'Lò Thị Hoa Mai', homeUnitCode: '02761', lang: 'en' })
  expect(await profileOf(person.id)).toMatchObject({
    name: 'Lò Thị Hoa Mai',
    homeUnit: { code: '02761' },
    lang: 'en',
  })
  expect(await profileOf(other.id)).toMatchObject({ name: 'Người khác', homeUnit: null, lang: 'vi' })
  expect(await eventNames()).toEqual(['account.profile_changed'])
})

test('nobody moves to a place that is not', async () => {
  const person = await anAccount()
  const wish = { name: 'Hoa', homeUnitCode: '99999', lang: 'vi' as const }
  await expect(changeProfile(person, wish)).rejects.toMatchObject({ code: 'unit_unknown' })
  expect(await profileOf(person.id)).toMatchObject({ name: person.name })
})
