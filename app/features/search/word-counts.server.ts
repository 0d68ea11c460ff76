import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'

/** Makes the words of these models known at once; how often words occur is counted anew at night. */
export async function noteWords(tx: Tx, modelIds: readonly string[]): Promise<void> {
  // In one order, so that two publications with the same new words wait for each other instead of blocking.
  await tx.$executeRaw`
    insert into search_word (kind, word)
    select kind, word from (
      select distinct (case when lexeme like 'x.%' then 'accented' else 'folded' end)::search_word_kind as kind,
        case when lexeme like 'x.%' then substr(lexeme, 3) else lexeme end as word
      from search_model, unnest(tsvector_to_array(lex)) lexeme
      where model_id = any(${[...modelIds]}::uuid[]) and (lexeme like 'x.%' or lexeme !~ '[._]')) found
    where not exists (select 1 from search_word known where known.kind = found.kind and known.word = found.word)
    order by kind, word on conflict do nothing`
}

/** Counts in how many models each word is, and forgets those that are in none. Safe to repeat, while search goes on. */
export async function countWords(): Promise<void> {
  await inTransaction(async (tx) => {
    // Over very many models it takes longer than any page may.
    await tx.$executeRaw`set local statement_timeout = 0`
    await tx.$executeRaw`
      create temporary table counted on commit drop as
      select (case when word like 'x.%' then 'accented' when strpos(word, '_') > 0 then 'pair' else 'folded' end)::search_word_kind
        as kind, case when word like 'x.%' then substr(word, 3) else word end as word, ndoc as docs
      from ts_stat('select lex from search_model') where strpos(word, '.') = 0 or word like 'x.%'`
    await tx.$executeRaw`insert into counted select 'whole', '', count(*) from search_model`
    await tx.$executeRaw`
      insert into search_word (kind, word, docs) select kind, word, docs from counted order by kind, word
      on conflict (kind, word) do update set docs = excluded.docs where search_word.docs <> excluded.docs`
    // What was published since is not counted yet, but it is there.
    await tx.$executeRaw`
      delete from search_word known
      where not exists (select 1 from counted where counted.kind = known.kind and counted.word = known.word)
        and not exists (select 1 from search_model where lex @@
          (quote_literal(case kind when 'accented' then 'x.' || word else word end))::tsquery)`
  }, 600_000)
}
