import { expect, test } from 'vitest'
import { isOutage } from '#app/platform/outage.server.ts'
import { boundedRead, pool } from '#app/platform/pool.server.ts'

test('a question that takes too long is given up by the database itself, as an outage', async () => {
  const began = performance.now()
  const error: unknown = await boundedRead('select pg_sleep(60)', [], 50).catch((reason: unknown) => reason)
  expect(isOutage(error)).toBe(true)
  expect(performance.now() - began).toBeLessThan(10_000)
  const { rows } = await pool.query('select count(*)::int as n from pg_stat_activity where query like $1', [
    'select pg_sleep(60)%',
  ])
  expect(rows).toEqual([{ n: 0 }])
})

test('the bound holds for one question only, and nothing is written through it', async () => {
  expect(await boundedRead<{ n: number }>('select $1::int as n', [7], 50)).toEqual([{ n: 7 }])
  await expect(boundedRead('delete from setting', [])).rejects.toMatchObject({ code: '25006' })
  const { rows } = await pool.query('show statement_timeout')
  expect(rows).toEqual([{ statement_timeout: '15s' }])
})
