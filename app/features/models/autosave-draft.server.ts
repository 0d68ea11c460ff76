import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { LONGEST_AUTOSAVE, autosaveBlocker } from '#app/features/models/autosave-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'

type Autosave = { client: string; sequence: number; version: number; lang: Lang; fields: TypedText }

/** Forms somebody opened on one draft; those beyond were given up long ago. */
const CLIENTS_KEPT = 20

/**
 * Keeps what stands in somebody's open form, apart from the draft that all share. A form numbers its saves: one that
 * comes late or twice changes nothing, which `kept` tells. Emits nothing: nothing has happened yet.
 */
export function autosaveDraft(actor: Person, slug: string, save: Autosave, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const { client, sequence, version, lang } = save
    const blocker = autosaveBlocker(model.draft, version)
    if (blocker) throw new Refusal('conflict', blocker)
    const fields = JSON.stringify(save.fields)
    if (fields.length > LONGEST_AUTOSAVE) throw new Refusal('rule_broken', 'autosave_too_long')

    const kept = await tx.$executeRaw`
      insert into draft_autosave (model_id, account_id, client_id, sequence, fields, lang, base_version, at)
      values (${model.id}::uuid, ${actor.id}::uuid, ${client}::uuid, ${sequence}, ${fields}::jsonb, ${lang}, ${version}, ${now})
      on conflict (model_id, account_id, client_id) do update
      set sequence = excluded.sequence, fields = excluded.fields, lang = excluded.lang,
        base_version = excluded.base_version, at = excluded.at
      where draft_autosave.sequence < excluded.sequence`
    if (kept > 0) await dropOldest(tx, model.id, actor.id)
    return { id: model.id, kept: kept > 0 }
  })
}

async function dropOldest(tx: Tx, modelId: string, accountId: string) {
  await tx.$executeRaw`
    delete from draft_autosave where model_id = ${modelId}::uuid and account_id = ${accountId}::uuid
    and client_id not in (
      select client_id from draft_autosave where model_id = ${modelId}::uuid and account_id = ${accountId}::uuid
      order by at desc, client_id limit ${CLIENTS_KEPT})`
}
