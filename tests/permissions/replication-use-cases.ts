import { addProgressPhoto } from '#app/features/replications/add-progress-photo.server.ts'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { decideOffer } from '#app/features/replications/decide-offer.server.ts'
import { deriveModel } from '#app/features/replications/derive-model.server.ts'
import { offerChange } from '#app/features/replications/offer-change.server.ts'
import { recordProgress } from '#app/features/replications/record-progress.server.ts'
import { removeProgressPhoto } from '#app/features/replications/remove-progress-photo.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import { photo, png, writers } from '#tests/permissions/use-case.ts'
import type { UseCase } from '#tests/permissions/use-case.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import {
  aProgressEntry,
  aReplication,
  aReportedPlan,
  anOffer,
  outcomeInput,
  planInput,
  progressInput,
  startInput,
} from '#tests/support/replication-makers.ts'

/** Those of the room of replications. */
export const replicationUseCases: Record<string, UseCase> = {
  'start-replication': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.started',
    ready: async () => {
      const { slug } = await aModel({ unitCode: ELSEWHERE })
      return (actor) => startReplication(actor, slug, startInput({ unitCode: HERE }), new Date('2026-11-24'))
    },
  },
  'change-plan': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.changed',
    ready: async () => {
      const { id } = await aReplication({ unitCode: HERE })
      return (actor) => changePlan(actor, id, planInput())
    },
  },
  'record-progress': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.reported',
    ready: async () => {
      const { id } = await aReplication({ unitCode: HERE })
      return (actor) => recordProgress(actor, id, progressInput(), new Date('2026-11-24'))
    },
  },
  'report-outcome': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.reported',
    ready: async () => {
      const { id } = await aReplication({ unitCode: HERE })
      return (actor) => reportOutcome(actor, id, outcomeInput(), new Date('2026-11-24'))
    },
  },
  'close-replication': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.completed',
    ready: async () => {
      const { id } = await aReplication({ unitCode: HERE, state: 'active' })
      return (actor) => closeReplication(actor, id, { ending: 'completed', reason: '', reasonFor: 'public' })
    },
  },
  'derive-model': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.became_model',
    ready: async () => {
      const { id } = await aReplication({ unitCode: HERE, state: 'completed' })
      return (actor) => deriveModel(actor, id)
    },
  },
  'offer-change': {
    by: writers,
    refused: 'forbidden',
    event: 'change.offered',
    ready: async () => {
      const { id } = await aReportedPlan({ unitCode: HERE })
      return (actor) => offerChange(actor, id, anOffer())
    },
  },
  'decide-offer': {
    by: writers,
    refused: 'not_found',
    event: 'change.declined',
    ready: async () => {
      const { id } = await aReportedPlan()
      const offer = await offerChange(anEditor(ELSEWHERE), id, anOffer())
      const declined = { decision: 'declined', reason: 'Chưa chắc đúng ở nơi khác.' } as const
      return (actor) => decideOffer(actor, offer.id, declined)
    },
  },
  'add-progress-photo': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.photo_added',
    ready: async () => {
      const entry = await aProgressEntry(HERE)
      const bytes = await png()
      return (actor) => addProgressPhoto(actor, entry, { bytes, ...photo })
    },
  },
  'remove-progress-photo': {
    by: writers,
    refused: 'forbidden',
    event: 'replication.photo_removed',
    ready: async () => {
      const entry = await aProgressEntry(HERE)
      const { fileId } = await addProgressPhoto(anEditor(), entry, { bytes: await png(), ...photo })
      return (actor) => removeProgressPhoto(actor, { ...entry, fileId })
    },
  },
}
