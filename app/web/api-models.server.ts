import type { z } from 'zod'
import { fileAddress } from '#app/features/models/file-words.ts'
import { costPerHouseholdVnd } from '#app/features/models/rules.ts'
import type { EvidenceFile } from '#app/features/models/schema.ts'
import type { FoundModel } from '#app/features/search/result-queries.server.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import { problem } from '#app/web/api.server.ts'
import type { modelItem, modelWhole } from '#app/web/api-schema.ts'

const LARGEST = 1600

function photosOf({ pictures }: FoundModel, origin: string) {
  return pictures.map(({ fileId, width, height, alt, caption }) => ({
    url: `${origin}/files/${fileId}/${LARGEST}.webp`,
    width,
    height,
    alt,
    caption,
  }))
}

function paperOf(file: EvidenceFile, origin: string) {
  const { fileId: _, ...words } = file
  return { ...words, url: origin + fileAddress(file) }
}

/** A found model as the API lists it. */
export function apiItem(model: FoundModel, origin: string): z.input<typeof modelItem> {
  const { id, externalId, slug, unit, revision, replications, example, firstPublishedAt, evidence } = model
  const { title, summary, category, indicators, beneficiaries, terrain, hazards, tags, households, months } =
    revision
  return {
    id,
    externalId,
    slug,
    url: `${origin}/models/${slug}`,
    title,
    summary,
    category,
    indicators,
    beneficiaries,
    terrain,
    hazards,
    tags,
    households,
    months,
    startedOn: revision.startedOn,
    totalCostVnd: Number(revision.totalCostVnd),
    costPerHouseholdVnd: Number(costPerHouseholdVnd(revision)),
    unit: { code: unit.code, kind: unit.kind, name: unit.name, province: provinceOf(unit) },
    photo: photosOf(model, origin)[0] ?? null,
    replications,
    evidence,
    publishedAt: (firstPublishedAt ?? revision.publishedAt).toISOString(),
    revision: revision.number,
    example,
  }
}

function provinceOf({ parent }: FoundModel['unit']) {
  return parent && parent.code !== 'VN' ? { code: parent.code, name: parent.name } : null
}

/** The same with everything the model says. */
export function apiWhole(model: FoundModel, origin: string): z.input<typeof modelWhole> {
  const { sections, steps, costs, results, files } = model.revision
  return {
    ...apiItem(model, origin),
    sections: Object.fromEntries(Object.entries(sections).map(([name, doc]) => [name, toPlainText(doc)])),
    steps,
    costs,
    results,
    photos: photosOf(model, origin),
    files: files.map((file) => paperOf(file, origin)),
  }
}

/** The answer for a model that its unit took back. */
export function withdrawnModel({ withdrawnAt, reason }: { withdrawnAt: Date; reason: string }): Response {
  const detail = 'This model was withdrawn by its unit; reason says why, in its own words.'
  return problem(410, 'withdrawn', detail, { withdrawnAt: withdrawnAt.toISOString(), reason })
}
