import { expect, test } from 'vitest'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { wordsFor } from '#app/lib/words.ts'

const t = wordsFor('vi')

test.each([
  ['plan', 'households', 'Số hộ'],
  ['plan', 'costs[1].amountVnd', 'Khoản chi 2, Số tiền'],
  ['plan', 'milestones[0].dueOn', 'Mốc 1, Hạn'],
  ['outcome', 'results[2].value', 'Số đo 3, Nay'],
  ['closure', 'ending', 'Kết thúc thế nào'],
] as const)('in the %s form, %s is named %s', (form, name, place) => {
  expect(fieldPlace(form, name, t)).toBe(place)
})

test('what the form does not show has no name', () => {
  expect(fieldPlace('start', 'formKey', t)).toBeUndefined()
})
