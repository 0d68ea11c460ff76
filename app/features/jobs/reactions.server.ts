import { indexEvidence } from '#app/features/search/index-evidence.server.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { tellLater } from '#app/features/search/meilisearch/tell-later.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Reactions } from '#app/platform/emit.server.ts'

type OfModel = { modelId: string }
const tellOf = (tx: Tx, { modelId }: OfModel) => tellLater(tx, [modelId])

/** What follows each fact: `projections` in its own transaction, `jobs` afterwards by the worker. */
export const reactions: Reactions = {
  projections: {
    'model.published': [(tx, { modelId }) => indexModels(tx, [modelId]), tellOf],
    'model.withdrawn': [(tx, { modelId }) => indexModels(tx, [modelId]), tellOf],
    'model.verified': [(tx, { modelId }) => indexEvidence(tx, [modelId]), tellOf],
    'replication.started': [(tx, { modelId }) => indexEvidence(tx, [modelId]), tellOf],
    'replication.reported': [(tx, { modelId }) => indexEvidence(tx, [modelId]), tellOf],
    'models.imported': [
      (tx, { modelIds }) => indexModels(tx, modelIds),
      (tx, { modelIds }) => tellLater(tx, modelIds),
    ],
  },
  jobs: {
    'model.submitted': ['tell_people'],
    'model.returned': ['tell_people'],
    'model.published': ['tell_people'],
    'model.verified': ['tell_people'],
    'model.sent_back': ['tell_people'],
    'model.withdrawn': ['tell_people'],
    'replication.started': ['tell_people'],
    'account.signed_up': ['send_letters'],
    'account.sign_up_repeated': ['send_letters'],
    'account.token_asked': ['send_letters'],
    'account.password_changed': ['send_letters'],
    'model.coauthor_invited': ['write_invitations'],
    'role.granted': ['send_letters'],
    'role.ended': ['send_letters'],
    'reports.reminded': ['send_letters'],
    'search.told': ['send_letters'],
    'places.imported': ['rebuild_search'],
  },
}
