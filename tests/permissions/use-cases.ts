import sharp from 'sharp'
import { endRole } from '#app/features/accounts/end-role.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { autosaveDraft } from '#app/features/models/autosave-draft.server.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { dropAutosave } from '#app/features/models/drop-autosave.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { removePhoto } from '#app/features/models/remove-photo.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { draftText } from '#app/features/models/schema.ts'
import { startModel } from '#app/features/models/start-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { takeBackModel } from '#app/features/models/take-back-model.server.ts'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { recordFacts } from '#app/features/profiles/record-facts.server.ts'
import { recordPoverty } from '#app/features/profiles/record-poverty.server.ts'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { recordProgress } from '#app/features/replications/record-progress.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import type { EventName } from '#app/events/events.ts'
import type { ErrorKind } from '#app/lib/errors.ts'
import type { Person, Role } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { countsInput, factsInput } from '#tests/support/profile-makers.ts'
import {
  aReplication,
  outcomeInput,
  planInput,
  progressInput,
  startInput,
} from '#tests/support/replication-makers.ts'
import { reportUseCases } from '#tests/permissions/report-use-cases.ts'

/** One writing use case on something that belongs to HERE. */
export type UseCase = {
  by: readonly Role[]
  /** Only from a unit above HERE. */
  fromAbove?: true
  /** How everybody else is refused. */
  refused: ErrorKind
  /** Null where nothing has happened that others would hear of. */
  event: EventName | null
  /** Makes what it works on and returns the attempt. */
  ready: () => Promise<(actor: Person) => Promise<unknown>>
}

const writers: Role[] = ['editor', 'approver']
const photo = { alt: 'Đàn bò trên nương', caption: '' }

async function png() {
  return sharp({ create: { width: 4, height: 4, channels: 3, background: '#654' } })
    .png()
    .toBuffer()
}

/** By the name of its file. */
export const useCases: Record<string, UseCase> = {
  'start-model': {
    by: writers,
    refused: 'forbidden',
    event: 'model.started',
    ready: async () => (actor) =>
      startModel(actor, { formKey: crypto.randomUUID(), unitCode: HERE, title: 'Nuôi dê trên núi đá' }),
  },
  'save-draft': {
    by: writers,
    refused: 'not_found',
    event: 'model.draft_saved',
    ready: async () => {
      const { slug, content } = await aDraft()
      const text = draftText.parse({ ...content, title: 'Nuôi bò vỗ béo ba tháng' })
      return (actor) => saveDraft(actor, slug, { text, version: 1 })
    },
  },
  'autosave-draft': {
    by: writers,
    refused: 'not_found',
    event: null,
    ready: async () => {
      const { slug } = await aDraft()
      const save = { client: crypto.randomUUID(), sequence: 1, version: 1, lang: 'vi', fields: {} } as const
      return (actor) => autosaveDraft(actor, slug, save)
    },
  },
  'drop-autosave': {
    by: writers,
    refused: 'not_found',
    event: null,
    ready: async () => {
      const { slug } = await aDraft()
      return (actor) => dropAutosave(actor, slug, crypto.randomUUID())
    },
  },
  'submit-model': {
    by: writers,
    refused: 'not_found',
    event: 'model.submitted',
    ready: async () => {
      const { slug } = await aDraft()
      return (actor) => submitModel(actor, slug, { version: 1 })
    },
  },
  'take-back-model': {
    by: writers,
    refused: 'not_found',
    event: 'model.taken_back',
    ready: async () => {
      const { slug } = await aDraft({ submitted: true })
      return (actor) => takeBackModel(actor, slug)
    },
  },
  'return-model': {
    by: ['approver'],
    refused: 'not_found',
    event: 'model.returned',
    ready: async () => {
      const { slug } = await aDraft({ submitted: true })
      return (actor) => returnModel(actor, slug, { version: 1, reason: 'Thiếu số liệu kết quả.' })
    },
  },
  'publish-model': {
    by: ['approver'],
    refused: 'not_found',
    event: 'model.published',
    ready: async () => {
      const { slug } = await aDraft({ submitted: true })
      return (actor) => publishModel(actor, slug, { version: 1 })
    },
  },
  'withdraw-model': {
    by: ['approver'],
    refused: 'not_found',
    event: 'model.withdrawn',
    ready: async () => {
      const { slug } = await aModel()
      return (actor) => withdrawModel(actor, slug, { version: 1, reason: 'Số hộ bị tính trùng.' })
    },
  },
  'verify-model': {
    by: ['reviewer'],
    fromAbove: true,
    refused: 'not_found',
    event: 'model.verified',
    ready: async () => {
      const { slug } = await aModel()
      return (actor) => verifyModel(actor, slug, { version: 1, decision: 'verified', reasons: {} })
    },
  },
  'discard-draft': {
    by: writers,
    refused: 'not_found',
    event: 'model.draft_discarded',
    ready: async () => {
      const { slug } = await aDraft()
      return (actor) => discardDraft(actor, slug, { version: 1 })
    },
  },
  'reopen-model': {
    by: writers,
    refused: 'not_found',
    event: 'model.reopened',
    ready: async () => {
      const { slug } = await aModel()
      return (actor) => reopenModel(actor, slug)
    },
  },
  'add-photo': {
    by: writers,
    refused: 'not_found',
    event: 'model.photo_added',
    ready: async () => {
      const { slug } = await aDraft()
      const bytes = await png()
      return (actor) => addPhoto(actor, slug, { ...photo, bytes })
    },
  },
  'remove-photo': {
    by: writers,
    refused: 'not_found',
    event: 'model.photo_removed',
    ready: async () => {
      const { slug } = await aDraft()
      const { fileId } = await addPhoto(anEditor(), slug, { ...photo, bytes: await png() })
      return (actor) => removePhoto(actor, slug, fileId)
    },
  },
  ...reportUseCases,
  'record-facts': {
    by: writers,
    refused: 'forbidden',
    event: 'profile.facts_recorded',
    ready: async () => {
      const version = await db.unitFact.count({ where: { unitCode: HERE } })
      const input = factsInput({ labour: 1_000 + version }, { version })
      return (actor) => recordFacts(actor, HERE, input, new Date('2026-11-24'))
    },
  },
  'record-poverty': {
    by: writers,
    refused: 'forbidden',
    event: 'profile.poverty_recorded',
    ready: async () => {
      const poor = await db.povertyCount.count()
      return (actor) => recordPoverty(actor, HERE, countsInput({ poor }), new Date('2026-11-24'))
    },
  },
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
      return (actor) => closeReplication(actor, id, { ending: 'completed', reason: '' })
    },
  },
  'grant-role': {
    by: ['administrator'],
    refused: 'forbidden',
    event: 'role.granted',
    ready: async () => {
      const { email } = await anAccount()
      return (actor) => grantRole(actor, { email, role: 'editor', unitCode: HERE, endsOn: null }, 'vi')
    },
  },
  'end-role': {
    by: ['administrator'],
    refused: 'not_found',
    event: 'role.ended',
    ready: async () => {
      const { id: accountId } = await anAccount({ roles: [{ role: 'editor', unitCode: HERE }] })
      const { id } = await db.roleGrant.findFirstOrThrow({ where: { accountId } })
      return (actor) => endRole(actor, id, 'vi')
    },
  },
}
