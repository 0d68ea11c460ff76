import sharp from 'sharp'
import { expect, test } from 'vitest'
import { forgetStrayFiles } from '#app/features/models/forget-stray-files.server.ts'
import { addProgressPhoto } from '#app/features/replications/add-progress-photo.server.ts'
import { isProgressPhoto } from '#app/features/replications/photo-queries.server.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { removeProgressPhoto } from '#app/features/replications/remove-progress-photo.server.ts'
import { guest } from '#app/permissions/actor.ts'
import { pictureBytes } from '#app/platform/files.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { aProgressEntry } from '#tests/support/replication-makers.ts'

const words = { alt: 'Chuồng mới lợp tôn', caption: '' }

async function aPicture(background = '#654') {
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background } })
    .png()
    .toBuffer()
  return { bytes, ...words }
}

test('a photo stands with its entry for everybody, and goes when it is taken out', async () => {
  const entry = await aProgressEntry()
  const { fileId } = await addProgressPhoto(anEditor(ELSEWHERE), entry, await aPicture())
  const [shown] = (await replicationById(guest, entry.replicationId)).progress
  expect(shown?.photos).toMatchObject([{ fileId, alt: words.alt, file: { width: 8, height: 6 } }])
  expect(await isProgressPhoto(fileId)).toBe(true)
  await forgetStrayFiles(new Date(Date.now() + 7 * 86_400_000))
  expect(await pictureBytes(fileId, 400)).not.toBeNull()

  await removeProgressPhoto(anEditor(ELSEWHERE), { ...entry, fileId })
  expect(await isProgressPhoto(fileId)).toBe(false)
  expect(await pictureBytes(fileId, 400)).toBeNull()
  expect(await eventNames()).toEqual(['replication.photo_added', 'replication.photo_removed'])
})

test('the same picture twice, also at once, is one photo', async () => {
  const entry = await aProgressEntry()
  const picture = await aPicture()
  const added = await Promise.all([1, 2].map(() => addProgressPhoto(anEditor(ELSEWHERE), entry, picture)))
  expect(new Set(added.map(({ fileId }) => fileId)).size).toBe(1)
  expect(await eventNames()).toEqual(['replication.photo_added'])
})

test('strangers add nothing, and an entry of another plan is not found', async () => {
  const entry = await aProgressEntry()
  const other = await aProgressEntry()
  await expect(addProgressPhoto(anEditor(HERE), entry, await aPicture())).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const crossed = { ...entry, replicationId: other.replicationId }
  await expect(addProgressPhoto(anEditor(ELSEWHERE), crossed, await aPicture())).rejects.toMatchObject({
    kind: 'not_found',
  })
})
