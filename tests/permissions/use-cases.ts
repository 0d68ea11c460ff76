import { endRole } from '#app/features/accounts/end-role.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { autosaveDraft } from '#app/features/models/autosave-draft.server.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { dropAutosave } from '#app/features/models/drop-autosave.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
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
import { db } from '#app/platform/db.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import type { UseCase } from '#tests/permissions/use-case.ts'
import { writers } from '#tests/permissions/use-case.ts'
import { fileUseCases } from '#tests/permissions/file-use-cases.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { HERE } from '#tests/support/people.ts'
import { countsInput, factsInput } from '#tests/support/profile-makers.ts'
import { replicationUseCases } from '#tests/permissions/replication-use-cases.ts'
import { reportUseCases } from '#tests/permissions/report-use-cases.ts'

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
  ...fileUseCases,
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
  ...replicationUseCases,
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
