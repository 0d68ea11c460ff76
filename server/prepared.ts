import { withClient } from './postgres/databases.ts'

const NOTE = 'prepared'

type Preparation = { state: string; demo: string }

/** Whether this very state of the code has prepared this database before; then a start need not look again. */
export async function isPrepared(url: string, wanted: Preparation) {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('setting') is not null as exists`,
    )
    if (!rows[0]?.exists) return false
    const same = await client.query('select 1 from setting where key = $1 and value = $2', [
      NOTE,
      JSON.stringify(wanted),
    ])
    return same.rowCount === 1
  })
}

export async function notePrepared(url: string, done: Preparation) {
  const sql =
    'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value'
  await withClient(url, (client) => client.query(sql, [NOTE, JSON.stringify(done)]))
}
