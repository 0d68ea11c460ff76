import { expect, test } from 'vitest'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import type { DraftContent } from '#app/features/models/schema.ts'
import { draftText } from '#app/features/models/schema.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { decideOffer } from '#app/features/replications/decide-offer.server.ts'
import { offerChange } from '#app/features/replications/offer-change.server.ts'
import { offersOf } from '#app/features/replications/offer-queries.server.ts'
import { recordProgress } from '#app/features/replications/record-progress.server.ts'
import { offersWaiting, planCounts } from '#app/features/replications/work-queries.server.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import { db } from '#app/platform/db.server.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anApprover, anEditor } from '#tests/support/people.ts'
import { aReplication, anOffer, planInput, progressInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const adopter = anEditor(ELSEWHERE)
const author = anEditor(HERE)
const accepted = { decision: 'accepted', reason: '' } as const
const declined = { decision: 'declined', reason: 'Ở nơi khác chưa chắc đúng.' } as const

async function aPlanThatDiffers() {
  const model = await aModel()
  const { id } = await aReplication({ of: model })
  const adapted = [
    { part: 'conditions', what: 'Cần chuồng kín gió', why: 'Rét hại kéo dài' },
    { part: 'steps', what: 'Tiêm phòng trước khi giao', why: 'Rét đến sớm' },
  ] as const
  await changePlan(adopter, id, planInput({ adapted: [...adapted] }))
  await recordProgress(adopter, id, progressInput(), now)
  return { id, model }
}

async function offered(picked = ['adapted-0', 'adapted-1', 'cost-0']) {
  const { id, model } = await aPlanThatDiffers()
  const offer = await offerChange(adopter, id, anOffer(picked), now)
  return { planId: id, model, offerId: offer.id }
}

test('an accepted change opens the draft with the change in it, and nothing is published by that', async () => {
  const { model, offerId } = await offered()
  expect(await planCounts(author, '2026-11-24')).toMatchObject({ offers: 1 })
  expect(await offersWaiting(author)).toMatchObject([{ id: offerId }])
  await decideOffer(author, offerId, accepted, now)

  const { draft, published } = await modelBySlug(model.slug)
  const content = draft?.content as unknown as DraftContent
  expect(published).toBe(true)
  expect(toPlainText(content.sections.conditions!)).toContain('Cần chuồng kín gió. Rét hại kéo dài.')
  expect(content.steps).toEqual([...model.content.steps, 'Tiêm phòng trước khi giao'])
  expect(content.costs.filter(({ item }) => item === 'Bò cái giống')).toHaveLength(1)
  expect(content.costs.find(({ item }) => item === 'Bò cái giống')?.amountVnd).toBe(12_000_000)
  expect((await eventNames()).slice(-3)).toEqual(['model.reopened', 'model.draft_saved', 'change.accepted'])
  expect(await offersWaiting(author)).toEqual([])
})

test('a draft that is open takes the change as well, and a form opened before notices', async () => {
  const { model, offerId } = await offered(['adapted-1'])
  await reopenModel(author, model.slug, now)
  const { draft } = await modelBySlug(model.slug)
  await decideOffer(author, offerId, accepted, now)
  const save = { text: draftText.parse(draft?.content), version: draft?.version ?? 0 }
  await expect(saveDraft(author, model.slug, save, now)).rejects.toMatchObject({ code: 'draft_changed' })
})

test('a draft that waits for approval is left alone, and so is the offer', async () => {
  const { model, offerId } = await offered(['adapted-1'])
  await reopenModel(author, model.slug, now)
  const { draft } = await modelBySlug(model.slug)
  await submitModel(author, model.slug, { version: draft?.version ?? 0 }, now)
  await expect(decideOffer(author, offerId, accepted, now)).rejects.toMatchObject({ code: 'draft_submitted' })
  expect(await offersWaiting(author)).toHaveLength(1)
})

test('a declined change leaves the model as it is, and its reason goes back', async () => {
  const { model, offerId, planId } = await offered()
  await decideOffer(anApprover(HERE), offerId, declined, now)
  expect((await modelBySlug(model.slug)).draft).toBeNull()
  expect(await offersOf(planId)).toMatchObject([{ decision: 'declined', declineReason: declined.reason }])
})

test('an offer is answered once, also by two at once', async () => {
  const { offerId } = await offered()
  const answers = [accepted, declined].map((answer) => decideOffer(author, offerId, answer, now))
  const results = (await Promise.allSettled(answers)).map(({ status }) => status)
  expect(results.sort()).toEqual(['fulfilled', 'rejected'])
  await expect(decideOffer(author, offerId, declined, now)).rejects.toMatchObject({ code: 'offer_decided' })
})

test('the same form sent twice offers once; another has to wait for the answer', async () => {
  const { id } = await aPlanThatDiffers()
  const form = anOffer(['adapted-0'])
  const first = await offerChange(adopter, id, form, now)
  expect(await offerChange(adopter, id, form, now)).toEqual(first)
  await expect(offerChange(adopter, id, anOffer(['cost-0']), now)).rejects.toMatchObject({
    code: 'offer_waiting',
  })
  expect(await db.offeredChange.count()).toBe(1)
})

test('nothing is offered before anything was reported, nor nothing at all', async () => {
  const { id } = await aReplication()
  await expect(offerChange(adopter, id, anOffer(['cost-0']), now)).rejects.toMatchObject({
    code: 'nothing_reported_yet',
  })
  const { id: reported } = await aPlanThatDiffers()
  await expect(offerChange(adopter, reported, anOffer(['cost-99']), now)).rejects.toMatchObject({
    code: 'nothing_picked',
  })
})

test('those who offered it do not answer it', async () => {
  const { offerId } = await offered()
  await expect(decideOffer(adopter, offerId, accepted, now)).rejects.toMatchObject({ kind: 'not_found' })
})
