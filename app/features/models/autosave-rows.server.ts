import type { Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DAY_MS } from '#app/features/accounts/rules.ts'
import { CLOSED } from '#app/features/models/autosave-rules.ts'
import { isLang, languages } from '#app/lib/languages.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'

const AUTOSAVES_KEPT_MS = 30 * DAY_MS

/** Empties what these forms kept, and keeps their number shut: a save still on its way would bring the text back. */
export async function closeAutosaves(
  tx: Tx,
  draft: { modelId: string; accountId: string; version: number },
  clients: readonly string[],
  now: Date,
) {
  const { modelId, accountId, version } = draft
  for (const client of new Set(clients)) {
    await tx.$executeRaw`
      insert into draft_autosave (model_id, account_id, client_id, sequence, fields, lang, base_version, at)
      values (${modelId}::uuid, ${accountId}::uuid, ${client}::uuid, ${CLOSED}, null, ${languages[0]}, ${version}, ${now})
      on conflict (model_id, account_id, client_id) do update
      set sequence = excluded.sequence, fields = null, at = excluded.at`
  }
}

/** What this person typed last and never saved, whichever form it was typed into. */
export async function autosaveOf(modelId: string, accountId: string) {
  const row = await db.draftAutosave.findFirst({
    where: { modelId, accountId, sequence: { lt: CLOSED } },
    orderBy: [{ at: 'desc' }, { clientId: 'desc' }],
    select: { clientId: true, fields: true, lang: true, baseVersion: true, at: true },
  })
  if (!row) return null
  const { clientId, fields, lang, baseVersion, at } = row
  const shown = isLang(lang) ? lang : languages[0]
  return {
    client: clientId,
    fields: (fields ?? {}) as TypedText,
    lang: shown,
    version: baseVersion,
    at: at.toISOString(),
  }
}

/** Removes what nobody came back for. */
export async function forgetAutosaves(now = new Date()): Promise<void> {
  await db.draftAutosave.deleteMany({ where: { at: { lt: new Date(now.getTime() - AUTOSAVES_KEPT_MS) } } })
}
