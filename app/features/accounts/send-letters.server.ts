import { NEWS, linkTo } from '#app/features/accounts/letters.server.ts'
import { DAY_MS } from '#app/features/accounts/rules.ts'
import { languages } from '#app/lib/languages.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Deliver } from '#app/platform/mail.server.ts'
import { deliverer } from '#app/platform/mail.server.ts'

/** Older letters hold links that open nothing any more. */
const WORTH_SENDING_MS = 3 * DAY_MS
const ONE_LETTER_LIMIT_MS = 60_000

type Row = { id: string; key: string; to: string; subject: string; text: string; stopLink: string | null }

/**
 * Sends what is unsent, oldest first. Without a mail server letters stay where they are, for the demo mailbox.
 * @throws when a letter could not be handed over for now, so that the queue tries again later
 */
export async function sendLetters(now = new Date(), deliver: Deliver | null = deliverer()): Promise<number> {
  if (!deliver) return 0
  let sent = 0
  let delayed = 0
  let turn = await sendNext('00000000-0000-0000-0000-000000000000', now, deliver)
  while (turn) {
    if (turn.outcome === 'later') delayed += 1
    else sent += 1
    turn = await sendNext(turn.id, now, deliver)
  }
  if (delayed > 0) throw new Error(`${delayed} letters could not be handed over yet`)
  return sent
}

function sendNext(after: string, now: Date, deliver: Deliver) {
  // The one slow thing inside a transaction: the row's lock keeps two workers from sending one letter twice.
  return inTransaction(async (tx) => {
    const since = new Date(now.getTime() - WORTH_SENDING_MS)
    const [letter] = await tx.$queryRaw<Row[]>`
      select id, key, "to", subject, text, stop_link as "stopLink" from letter
      where sent_at is null and created_at > ${since} and id > ${after}::uuid
      order by id limit 1 for update skip locked`
    if (!letter) return null
    const { key, ...outgoing } = letter
    const stopAt = key.startsWith(NEWS) ? linkTo('/account/letters', languages[0]) : null
    const outcome = await deliver({ ...outgoing, stopAt })
    // What was sent is not kept: its text may hold a secret that opens the account.
    if (outcome !== 'later') {
      await tx.letter.update({
        where: { id: letter.id },
        data: { sentAt: now, text: '' },
        select: { id: true },
      })
    }
    return { id: letter.id, outcome }
  }, ONE_LETTER_LIMIT_MS)
}
