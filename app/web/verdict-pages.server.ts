import { remarksOn } from '#app/features/models/verification-queries.server.ts'
import type { Remarks } from '#app/features/models/verification-rules.ts'
import { modelBySlug, modelForReading } from '#app/features/models/queries.server.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { missing } from '#app/lib/errors.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { placeWords } from '#app/web/unit-words.ts'

/** What a reviewer decides upon, or why there is nothing to decide. */
export async function verificationPage({ actor, params, t }: Context) {
  const model = await publishedFor(actor, params['slug']!, 'model.verify')
  const { revision, verification, withdrawnAt } = model
  const lift = (await evidenceOfModels([model.id])).get(model.id)?.lift ?? []
  return {
    slug: model.slug,
    title: revision.title,
    number: revision.number,
    unit: placeWords(model.unit, t),
    withdrawn: withdrawnAt !== null,
    decided: verification && {
      decision: verification.decision,
      decidedAt: verification.decidedAt.toISOString(),
      unit: placeWords(verification.unit, t),
    },
    gaps: lift.filter((code) => !['not_verified', 'no_adopter'].includes(code)),
  }
}

export async function withdrawalPage({ actor, params }: Context) {
  const model = await publishedFor(actor, params['slug']!, 'model.withdraw')
  return { slug: model.slug, title: model.revision.title, number: model.revision.number }
}

/** The published model, for who may do this to it; one that was never published is not there for it. */
async function publishedFor(actor: Actor, slug: string, action: 'model.verify' | 'model.withdraw') {
  authorize(actor, action, await modelBySlug(slug))
  const model = await modelForReading(slug)
  if (!model) throw missing()
  return model
}

type Readable = NonNullable<Awaited<ReturnType<typeof modelForReading>>>

/** How far the published text is proven and by whom it was verified; for its own people, why it was sent back. */
export async function standingOf(model: Readable, { actor, t }: Pick<Context, 'actor' | 't'>) {
  const { verification, withdrawnAt, withdrawReason, revision } = model
  const [evidence, remarks] = await Promise.all([
    withdrawnAt ? null : evidenceOfModels([model.id]),
    can(actor, 'model.read_draft', model) ? remarksOn(model.id) : ({} as Remarks),
  ])
  return {
    evidence: evidence?.get(model.id) ?? null,
    verified:
      verification?.decision === 'verified'
        ? {
            number: revision.number,
            unit: placeWords(verification.unit, t),
            decidedAt: verification.decidedAt.toISOString(),
          }
        : null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: withdrawReason ?? '',
      unit: placeWords(model.unit, t),
    },
    remarks,
  }
}
