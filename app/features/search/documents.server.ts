import type { Evidence } from '#app/features/models/evidence-rules.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import type { SearchDocument } from '#app/features/search/document.ts'
import { costBand, placeKey, timeBand } from '#app/features/search/document.ts'
import { ROOT_CODE, levelOf } from '#app/features/places/rules.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

/** What a document is made of; section texts and rows come from the revision's content. */
const source = {
  id: true,
  unit: {
    select: {
      name: true,
      kind: true,
      path: true,
      region: true,
      parent: { select: { name: true, code: true, region: true } },
      formerNames: { select: { level: true, name: true } },
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
      startedOn: true,
      months: true,
      households: true,
      totalCostVnd: true,
      content: true,
    },
  },
  firstPublishedAt: true,
  withdrawnAt: true,
  _count: { select: { replications: true } },
} satisfies Prisma.ModelSelect

type Content = { sections: Record<string, RichText>; steps: string[]; costs: { item: string }[] }
type Source = Prisma.ModelGetPayload<{ select: typeof source }>

/** The documents of those of these models that the public can find; the others are simply absent. */
export async function searchDocuments(
  modelIds: readonly string[],
  reader: Reader = db,
): Promise<SearchDocument[]> {
  const ids = [...modelIds]
  const models = await reader.model.findMany({ where: { id: { in: ids } }, select: source })
  const evidence = await evidenceOfModels(ids, reader)
  // Taken after reading: whoever read later has the higher number.
  const [row] = await reader.$queryRaw<{ version: bigint }[]>`select nextval('search_version') as version`
  return models.flatMap((model) => documentOf(model, evidence.get(model.id), Number(row?.version ?? 0)))
}

function documentOf(model: Source, evidence: Evidence | undefined, version: number): SearchDocument[] {
  const { publishedRevision: revision, firstPublishedAt } = model
  if (!revision || !evidence || model.withdrawnAt) return []
  const costVnd = Math.round(Number(revision.totalCostVnd) / Math.max(revision.households, 1))
  const [root = ROOT_CODE, provinceCode = root, unitCode = provinceCode] = model.unit.path.split('/')
  const replications = model._count.replications
  return [
    {
      id: model.id,
      version,
      title: revision.title,
      tags: revision.tags,
      summary: revision.summary,
      texts: textsOf(model.unit, revision.content as unknown as Content),
      provinceCode,
      unitCode,
      placeKeys: placeKeysOf(model.unit),
      facets: {
        category: [revision.category],
        region: [model.unit.region ?? model.unit.parent?.region ?? ''].filter(Boolean),
        province: [provinceCode],
        beneficiary: revision.beneficiaries,
        terrain: revision.terrain,
        hazard: revision.hazards,
        indicator: revision.indicators,
        evidence: [evidence.level],
        cost: [costBand(costVnd)],
        time: [timeBand(revision.months)],
        year: [String(revision.startedOn.getUTCFullYear())],
        replicated: [replications > 0 ? 'yes' : 'no'],
      },
      publishedAt: (firstPublishedAt ?? revision.publishedAt).toISOString(),
      costThousands: Math.min(Math.round(costVnd / 1000), 2_000_000_000),
      replications,
    },
  ]
}

function textsOf(unit: Source['unit'], { sections, steps, costs }: Content): string[] {
  const places = [unit.name, unit.parent?.name ?? '', ...unit.formerNames.map(({ name }) => name)]
  return [...places, ...Object.values(sections).map(toPlainText), ...steps, ...costs.map((cost) => cost.item)]
}

function placeKeysOf({ kind, name, parent, formerNames }: Source['unit']): string[] {
  const level = levelOf(kind)
  const own = level === 'country' ? [] : [placeKey(level, name)]
  const above = parent && parent.code !== ROOT_CODE ? [placeKey('province', parent.name)] : []
  return [...new Set([...own, ...above, ...formerNames.map((former) => placeKey(former.level, former.name))])]
}
