import { expect, test } from 'vitest'
import { suggestUnits } from '#app/features/places/name-queries.server.ts'
import { unitByCode, unitHistory } from '#app/features/places/queries.server.ts'
import { apiChoice, apiPlace } from '#app/web/api-places.server.ts'
import { placeList, placeWhole } from '#app/web/api-schema.ts'

test('places in a list are as the API describes them', async () => {
  const { items, total } = await suggestUnits('van ban', { limit: 5 })
  const answer = { items: items.map(apiChoice), total }
  expect(placeList.parse(answer)).toEqual(answer)
  expect(answer.items[0]).toMatchObject({
    code: '03082',
    province: { code: '15', name: 'Lào Cai' },
    formerName: null,
  })
})

test.each(['VN', '75', '26248', '06970'])('place %s is as the API describes it', async (code) => {
  const answer = apiPlace((await unitByCode(code))!, await unitHistory(code))
  expect(placeWhole.parse(answer)).toEqual(answer)
})
