import { documentLexemes } from '#app/features/search/lexemes.ts'
import { searchDocuments } from '#app/features/search/documents.server.ts'
import type { SearchDocument } from '#app/features/search/document.ts'
import { noteWords } from '#app/features/search/word-counts.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * Writes the search rows of these models anew, in the caller's transaction, and removes those that are no longer
 * published or were withdrawn. Safe to repeat.
 */
export async function indexModels(tx: Tx, modelIds: readonly string[]): Promise<void> {
  const rows = (await searchDocuments(modelIds, tx)).map(rowOf)
  const live = new Set(rows.map((row) => row.model_id))
  const gone = modelIds.filter((id) => !live.has(id))
  if (gone.length) await tx.searchModel.deleteMany({ where: { modelId: { in: gone } } })
  if (!rows.length) return
  await tx.$executeRaw`
    insert into search_model (model_id, province_code, unit_code, category, beneficiaries, terrain, hazards, indicators,
      published_at, evidence, region, cost_band, time_band, year, cost_thousands, replications, replicated, version, lex)
    select model_id, province_code, unit_code, category, beneficiaries, terrain, hazards, indicators, published_at,
      evidence, region, cost_band, time_band, year, cost_thousands, replications, replicated, version, lex::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(model_id uuid, province_code text, unit_code text,
      category text, beneficiaries text[], terrain text[], hazards text[], indicators text[], published_at timestamptz,
      evidence evidence_level, region text, cost_band text, time_band text, year smallint, cost_thousands int,
      replications int, replicated boolean, version bigint, lex text)
    on conflict (model_id) do update set province_code = excluded.province_code, unit_code = excluded.unit_code,
      category = excluded.category, beneficiaries = excluded.beneficiaries, terrain = excluded.terrain,
      hazards = excluded.hazards, indicators = excluded.indicators, published_at = excluded.published_at,
      evidence = excluded.evidence, region = excluded.region, cost_band = excluded.cost_band,
      time_band = excluded.time_band, year = excluded.year, cost_thousands = excluded.cost_thousands,
      replications = excluded.replications, replicated = excluded.replicated, version = excluded.version,
      lex = excluded.lex`
  await noteWords(tx, [...live])
}

/** A document as a row of the narrow table. */
export function rowOf(document: SearchDocument) {
  const { facets } = document
  return {
    model_id: document.id,
    province_code: document.provinceCode,
    unit_code: document.unitCode,
    category: facets.category[0] ?? '',
    beneficiaries: facets.beneficiary,
    terrain: facets.terrain,
    hazards: facets.hazard,
    indicators: facets.indicator,
    published_at: document.publishedAt,
    evidence: facets.evidence[0] ?? 'declared',
    region: facets.region[0] ?? '',
    cost_band: facets.cost[0] ?? '',
    time_band: facets.time[0] ?? '',
    year: Number(facets.year[0] ?? 0),
    cost_thousands: document.costThousands,
    replications: document.replications,
    replicated: document.replications > 0,
    version: document.version,
    lex: documentLexemes(document),
  }
}
