import { pool } from '#app/platform/pool.server.ts'

const STANDING = ['_prisma_migrations', 'unit', 'unit_past', 'unit_former_name', 'unit_code_alias']
let statement: string | null = null

/** Count and fingerprint of the rows of every table and of the queue: equal twice when nothing was written between. */
export async function everyRow(): Promise<Record<string, string>> {
  statement ??= await statementOver()
  const { rows } = await pool.query<{ name: string; rows: string }>(statement)
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}

async function statementOver(): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    [STANDING],
  )
  const tables = [...rows.map(({ name }) => name), 'graphile_worker._private_jobs']
  return tables
    .map(
      (name) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from ${name} t`,
    )
    .join(' union all ')
}
