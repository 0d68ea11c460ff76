import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { DAY_MS } from '#app/features/accounts/rules.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { isLang, languages } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import { unwrittenInvitations } from '#app/features/models/coauthor-queries.server.ts'

const TRIED_FOR_MS = 3 * DAY_MS

/**
 * Writes to those who were asked to write a model and have an account. Away from the request that asked, so that not
 * even its duration tells whether they have one. The title stays out of it: it is a stranger's words.
 */
export async function writeInvitations(now = new Date()): Promise<void> {
  const waiting = await unwrittenInvitations(new Date(now.getTime() - TRIED_FOR_MS))
  await inTransaction(async (tx) => {
    for (const { id, to, unitKind, unitName, ...account } of waiting) {
      const lang = isLang(account.lang) ? account.lang : languages[0]
      const unit = wordsFor(lang)(`common:place.${unitKind}`, { name: unitName })
      const values = { unit, link: linkTo(`/invitations/${id}`, lang) }
      await writeLetter(tx, { kind: 'coauthor_invited', key: `coauthor_invited:${id}`, to, lang, values })
    }
  })
}
