import { Refusal, missing } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction, orConflict } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { lockInvitation } from '#app/features/models/coauthor-queries.server.ts'
import type { Answer } from '#app/features/models/coauthor-rules.ts'
import { stepOf } from '#app/features/models/coauthor-rules.ts'

type Answered = { answer: Answer; creditName: string; creditUnit: string }

/**
 * Accepts an invitation to write a model, or declines it. Whoever has accepted may accept again with another name for
 * the published page; to decline then is to leave.
 */
export function answerInvitation(actor: Person, id: string, answered: Answered, now = new Date()) {
  return inTransaction(async (tx) => {
    const invitation = await lockInvitation(tx, id)
    if (!invitation) throw missing()
    authorize(actor, 'account.answer_invitation', invitation)

    const step = stepOf(invitation, answered.answer)
    if (!step) throw new Refusal('conflict', 'invitation_over')
    await orConflict(write(tx, actor, id, step, answered, now), 'coauthor_already')
    const { modelId } = invitation
    await emit(tx, `model.coauthor_${step}`, { modelId, coauthorId: id }, actor.id)
    return { id, slug: invitation.model.slug, step }
  })
}

type Step = NonNullable<ReturnType<typeof stepOf>>

function write(
  tx: Tx,
  actor: Person,
  id: string,
  step: Step,
  { creditName, creditUnit }: Answered,
  now: Date,
) {
  const credit = { creditName, creditUnit: creditName && creditUnit }
  const steps = {
    accepted: { acceptedAt: now, accountId: actor.id, ...credit },
    renamed: credit,
    declined: { declinedAt: now },
    ended: { endedAt: now, endedById: actor.id },
  }
  return tx.modelCoauthor.update({ where: { id }, data: steps[step] })
}
