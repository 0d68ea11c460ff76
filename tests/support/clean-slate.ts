import type pg from 'pg'

/** What the template holds and tests may lean on: migrations, places, settings. */
const KEPT = [
  '_prisma_migrations',
  'unit',
  'unit_past',
  'unit_former_name',
  'unit_code_alias',
  'setting',
  'poverty_standard',
]

/**
 * Functions of the template: `wipe()` empties what a test wrote, `restore()` puts back places and settings where one
 * changed them. Deleting from the few tables that hold anything costs a tenth of truncating all: no file is made anew.
 * Triggers rest meanwhile, since some rows must not be deleted, and none of these deletions means anything.
 */
const SQL = `
create schema test_slate;
${KEPT.map((name) => `create table test_slate.${name} as table ${name};`).join('\n')}

create function test_slate.wipe() returns void language plpgsql set session_replication_role = replica as $$
declare name text; dirty boolean; sequence text;
begin
  for name in select quote_ident(tablename) from pg_tables
    where schemaname = 'public' and tablename <> all('{${KEPT.join(',')}}')
  loop
    execute format('select exists (select 1 from %s)', name) into dirty;
    if dirty then execute format('delete from %s', name); end if;
  end loop;
  for sequence in select quote_ident(sequencename) from pg_sequences where schemaname = 'public' and last_value is not null
  loop
    execute format('alter sequence %s restart', sequence);
  end loop;
  delete from graphile_worker._private_jobs;
end $$;

create function test_slate.restore() returns void language plpgsql set session_replication_role = replica as $$
declare name text; changed boolean;
begin
  foreach name in array '{${KEPT.join(',')}}'::text[] loop
    execute format('select exists ((table %1$s except all table test_slate.%1$s) union all
      (table test_slate.%1$s except all table %1$s))', name) into changed;
    if changed then
      execute format('delete from %s', name);
      execute format('insert into %1$s table test_slate.%1$s', name);
    end if;
  end loop;
end $$;
`

/** Prepares the template database, once it is migrated and knows the places. */
export async function prepareSlate(client: pg.Client) {
  await client.query(SQL)
}

export const WIPE = 'select test_slate.wipe()'
export const RESTORE = 'select test_slate.restore()'
