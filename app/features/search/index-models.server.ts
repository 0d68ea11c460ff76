import type { Evidence } from '#app/features/models/evidence-rules.ts'
import { documentLexemes } from '#app/features/search/lexemes.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

/** What a document is made of; section texts and rows come from the revision's content. */
const source = {
  id: true,
  unit: {
    select: {
      name: true,
      path: true,
      parent: { select: { name: true } },
      formerNames: { select: { name: true } },
    },
  },
  publishedRevision: {
    select: {
      title: true,
      summary: true,
      category: true,
      indicators: true,
      beneficiaries: true,
      terrain: true,
      hazards: true,
      tags: true,
      publishedAt: true,
      content: true,
    },
  },
  firstPublishedAt: true,
  withdrawnAt: true,
} satisfies Prisma.ModelSelect

type Content = {
  sections: Record<string, RichText>
  steps: string[]
  costs: { item: string }[]
}

/**
 * Writes the search rows of these models anew, in the caller's transaction, and removes those that are no longer
 * published or were withdrawn. Safe to repeat.
 */
export async function indexModels(tx: Tx, modelIds: readonly string[]): Promise<void> {
  const models = await tx.model.findMany({ where: { id: { in: [...modelIds] } }, select: source })
  const evidence = await evidenceOfModels(modelIds, tx)
  const live = models.flatMap((model) => rowOf(model, evidence.get(model.id)))
  const gone = modelIds.filter((id) => !live.some((row) => row.model_id === id))
  if (gone.length) await tx.searchModel.deleteMany({ where: { modelId: { in: gone } } })
  if (!live.length) return
  await tx.$executeRaw`
    insert into search_model (model_id, province_code, unit_code, category, beneficiaries, terrain, hazards, indicators,
      published_at, evidence, lex)
    select model_id, province_code, unit_code, category, beneficiaries, terrain, hazards, indicators, published_at,
      evidence, lex::tsvector
    from jsonb_to_recordset(${JSON.stringify(live)}::jsonb) as r(model_id uuid, province_code text, unit_code text,
      category text, beneficiaries text[], terrain text[], hazards text[], indicators text[], published_at timestamptz,
      evidence evidence_level, lex text)
    on conflict (model_id) do update set province_code = excluded.province_code, unit_code = excluded.unit_code,
      category = excluded.category, beneficiaries = excluded.beneficiaries, terrain = excluded.terrain,
      hazards = excluded.hazards, indicators = excluded.indicators, published_at = excluded.published_at,
      evidence = excluded.evidence, lex = excluded.lex`
}

type Source = Prisma.ModelGetPayload<{ select: typeof source }>

function rowOf(model: Source, evidence: Evidence | undefined) {
  const { id, unit, publishedRevision: revision, firstPublishedAt, withdrawnAt } = model
  if (!revision || !evidence || withdrawnAt) return []
  const { sections, steps, costs } = revision.content as unknown as Content
  const [root = 'VN', provinceCode = root, unitCode = provinceCode] = unit.path.split('/')
  const places = [unit.name, unit.parent?.name ?? '', ...unit.formerNames.map((former) => former.name)]
  const texts = [
    revision.summary,
    ...revision.tags,
    ...places,
    ...Object.values(sections).map(toPlainText),
    ...steps,
    ...costs.map((cost) => cost.item),
  ]
  return [
    {
      model_id: id,
      province_code: provinceCode,
      unit_code: unitCode,
      category: revision.category,
      beneficiaries: revision.beneficiaries,
      terrain: revision.terrain,
      hazards: revision.hazards,
      indicators: revision.indicators,
      published_at: (firstPublishedAt ?? revision.publishedAt).toISOString(),
      evidence: evidence.level,
      lex: documentLexemes({ title: revision.title, texts }),
    },
  ]
}
