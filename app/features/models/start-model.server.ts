import { Refusal } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { ensureSameForm, formDigest } from '#app/platform/form-digest.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { StartInput } from '#app/features/models/form-schema.ts'
import { emptyDraft } from '#app/features/models/schema.ts'
import { draftSlug } from '#app/features/models/slug-rules.ts'

/**
 * Opens the draft of a new model in a unit's name. The same form sent again answers with the same model; with another
 * text it is a `conflict: form_answered`.
 */
export function startModel(actor: Person, input: StartInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const unit = await tx.unit.findUnique({
      where: { code: input.unitCode },
      select: { path: true, kind: true, validTo: true },
    })
    if (!unit || unit.kind === 'country') throw new Refusal('rule_broken', 'unit_unknown')
    authorize(actor, 'model.start', { unitPath: unit.path.split('/') })
    if (unit.validTo && unit.validTo <= now) throw new Refusal('rule_broken', 'unit_closed')

    const slug = draftSlug()
    const { formKey, unitCode } = input
    const made = { createdById: actor.id, createdAt: now }
    const created = await tx.model.createMany({
      data: { slug, unitCode, formKey, formDigest: formDigest(input), ...made },
      skipDuplicates: true,
    })
    if (created.count === 0) return startedBefore(tx, actor, input)

    const { id } = await tx.model.findUniqueOrThrow({ where: { slug }, select: { id: true } })
    const content = emptyDraft(input.title)
    await tx.modelDraft.create({
      data: { modelId: id, content, title: input.title, editedById: actor.id, editedAt: now },
    })
    await emit(tx, 'model.started', { modelId: id }, actor.id)
    return { id, slug }
  })
}

async function startedBefore(tx: Tx, actor: Person, input: StartInput) {
  const model = await tx.model.findUnique({
    where: { formKey: input.formKey },
    select: { id: true, slug: true, createdById: true, formDigest: true },
  })
  if (model?.createdById !== actor.id) throw new Refusal('rule_broken', 'form_expired')
  ensureSameForm(model.formDigest, input)
  return { id: model.id, slug: model.slug }
}
