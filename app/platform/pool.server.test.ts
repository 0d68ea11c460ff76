import { expect, test } from 'vitest'
import { isOutage } from '#app/platform/outage.server.ts'
import { pool, searchPool } from '#app/platform/pool.server.ts'

test('a search that takes too long is given up by the database itself, as an outage', async () => {
  const { rows: limits } = await searchPool.query('show statement_timeout')
  expect(limits).toEqual([{ statement_timeout: '5s' }])
  const error: unknown = await searchPool.query('select pg_sleep(60)').catch((reason: unknown) => reason)
  expect(isOutage(error)).toBe(true)
  const { rows } = await pool.query('select count(*)::int as n from pg_stat_activity where query like $1', [
    'select pg_sleep(60)%',
  ])
  expect(rows).toEqual([{ n: 0 }])
}, 15_000)

test('nothing is written through a search, and other questions have their own bound', async () => {
  await expect(searchPool.query('delete from setting')).rejects.toMatchObject({ code: '25006' })
  const { rows } = await pool.query('show statement_timeout')
  expect(rows).toEqual([{ statement_timeout: '15s' }])
})
