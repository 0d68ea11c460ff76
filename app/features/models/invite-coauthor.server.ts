import { Refusal } from '#app/lib/errors.ts'
import { inTransaction, orConflict } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { limit } from '#app/platform/rate-limit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { coauthorsOf } from '#app/features/models/coauthor-queries.server.ts'
import { inviteBlocker } from '#app/features/models/coauthor-rules.ts'
import { lockModel, modelBySlug } from '#app/features/models/queries.server.ts'

/**
 * Asks whoever signs in with this address to write the model together. Whether anybody does is told to nobody: the
 * answer is the same, and a letter is written later, by a job.
 */
export async function inviteCoauthor(
  actor: Person,
  slug: string,
  { email }: { email: string },
  now = new Date(),
) {
  authorize(actor, 'model.invite', await modelBySlug(slug))
  await limit('invitation_by', actor.id)
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.invite', model)

    const blocker = inviteBlocker(await coauthorsOf(model.id, tx), email)
    if (blocker) throw new Refusal('rule_broken', blocker)
    const { id } = await orConflict(
      tx.modelCoauthor.create({
        data: { modelId: model.id, email, invitedById: actor.id, invitedAt: now },
        select: { id: true },
      }),
      'coauthor_invited',
    )
    await emit(tx, 'model.coauthor_invited', { modelId: model.id, coauthorId: id }, actor.id)
    return { id }
  })
}
