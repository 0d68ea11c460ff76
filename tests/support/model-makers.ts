import type { Actor } from '#app/permissions/actor.ts'
import { idOf } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import type { DraftContent, ModelContent } from '#app/features/models/schema.ts'
import { draftContent } from '#app/features/models/schema.ts'
import { draftSlug, publishedSlug } from '#app/features/models/slug-rules.ts'
import { modelText } from '#tests/support/model-text.ts'
import { HERE } from '#tests/support/people.ts'

type Made = {
  unitCode?: string
  by?: Actor
  text?: Partial<ModelContent>
  example?: boolean
  externalId?: string
  /** Why it was withdrawn. */
  withdrawn?: string
}

/** A published model with its first revision. Nothing is emitted or indexed. */
export async function aModel(
  { unitCode = HERE, text = {}, by, withdrawn, ...more }: Made = {},
  now = new Date(),
) {
  const content = modelText(text)
  const model = await db.model.create({
    data: {
      slug: publishedSlug(content.title),
      unitCode,
      createdById: by ? idOf(by) : null,
      firstPublishedAt: now,
      ...more,
      revisions: { create: { ...revisionRow(content), number: 1, publishedAt: now } },
    },
    select: { id: true, slug: true, revisions: { select: { id: true } } },
  })
  const revisionId = model.revisions[0]?.id ?? ''
  const withdrawal = withdrawn ? { withdrawnAt: now, withdrawReason: withdrawn } : {}
  await db.model.update({
    where: { id: model.id },
    data: { publishedRevisionId: revisionId, ...withdrawal },
  })
  return { id: model.id, slug: model.slug, unitCode, revisionId, content }
}

type MadeDraft = {
  unitCode?: string
  by?: Actor
  text?: Partial<DraftContent>
  /** False leaves out everything but the title. */
  complete?: boolean
  submitted?: boolean
}

/** A model that was never published, with its draft. */
export async function aDraft(made: MadeDraft = {}, now = new Date()) {
  const { unitCode = HERE, by, text = {}, complete = true, submitted = false } = made
  const { title } = modelText()
  const content = draftContent.parse({ ...(complete ? modelText() : { title }), ...text })
  const model = await db.model.create({
    data: {
      slug: draftSlug(),
      unitCode,
      createdById: by ? idOf(by) : null,
      draft: {
        create: {
          content,
          title: content.title,
          editedById: by ? idOf(by) : null,
          editedAt: now,
          submittedAt: submitted ? now : null,
        },
      },
    },
    select: { id: true, slug: true },
  })
  return { ...model, unitCode, version: 1, content }
}

/** What the reviewer of Lào Cai decided about a revision. Nothing is emitted. */
export async function decided(
  { revisionId }: { revisionId: string },
  decision: 'verified' | 'sent_back' = 'verified',
  now = new Date(),
) {
  const reasons = decision === 'sent_back' ? { costs: 'Thiếu phần dân tự góp.' } : {}
  await db.verification.create({ data: { revisionId, decision, reasons, unitCode: '15', decidedAt: now } })
}
