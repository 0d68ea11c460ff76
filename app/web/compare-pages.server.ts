import { redirect } from '@remix-run/node'
import { modelView } from '#app/features/models/model-view.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import { directRates, noRate } from '#app/features/replications/lineage-queries.server.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import { missing } from '#app/lib/errors.ts'
import type { Context } from '#app/web/load.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'
import { placeWords, unitOf } from '#app/web/unit-words.ts'

const MOST_COMPARED = 4

/** Up to four published models, in the order of the address; what cannot be read of it is left out and said so. */
export async function compareModelsPage({ url, t }: Context) {
  const asked = [...new Set(url.searchParams.getAll('m').filter((slug) => slug !== ''))]
  const slugs = asked.slice(0, MOST_COMPARED)
  const found = await Promise.all(slugs.map(comparedModel))
  const ids = found.flatMap((model) => (model && !model.withdrawn ? [model.id] : []))
  const [evidence, rates] = await Promise.all([
    evidenceOfModels(ids),
    directRates(found.flatMap((model) => (model ? [model.id] : []))),
  ])
  return {
    title: t('models:compare.title'),
    models: found
      .filter((model) => model !== null)
      .map(({ id, ...model }) => ({
        ...model,
        rate: rates.get(id) ?? noRate,
        level: evidence.get(id)?.level ?? null,
      })),
    tooMany: asked.length > slugs.length,
    unknown: found.includes(null),
  }
}

async function comparedModel(slug: string) {
  const model = await modelForReading(slug)
  if (!model) return null
  return {
    id: model.id,
    slug,
    withdrawn: model.withdrawnAt !== null,
    unit: unitOf(model.unit),
    example: model.example,
    view: modelView(model.revision, model.revision.html, []),
  }
}

/** A published model on one sheet of paper. */
export async function leafletPage({ params, request, href, t }: Context) {
  const model = await modelForReading(params['slug']!)
  if (!model) throw missing()
  const { slug, revision, unit, example } = model
  // Nobody should hang up on a wall what was taken back; its page says why.
  if (model.withdrawnAt) throw redirect(href(`/models/${slug}`))
  const address = publicOrigin(request) + href(`/models/${slug}`)
  return {
    slug,
    example,
    view: modelView(revision, revision.html, []),
    risks: toPlainText(revision.sections.risks),
    place: placeWords(unit, t),
    number: revision.number,
    publishedAt: revision.publishedAt.toISOString(),
    address: address.replace(/^https?:\/\//, ''),
  }
}
