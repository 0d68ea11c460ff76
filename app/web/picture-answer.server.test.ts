import { rmSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { guest } from '#app/permissions/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { pictureAnswer } from '#app/web/picture-answer.server.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor, holder } from '#tests/support/people.ts'

const jpeg = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#446644' } })
    .jpeg()
    .toBuffer()

const ask = (id: string, actor: Actor = guest, file = '800.webp') =>
  pictureAnswer({ actor, params: { id, file }, request: new Request(`http://localhost/files/${id}/${file}`) })

async function aDraftWithPhoto() {
  const draft = await aDraft()
  const photo = { bytes: await jpeg(), alt: 'Chuồng bò nhà sàn', caption: '' }
  return { ...draft, ...(await addPhoto(anEditor(), draft.slug, photo)) }
}

test('a photo of a draft is there for those who read the draft, and nobody keeps a copy', async () => {
  const { fileId } = await aDraftWithPhoto()
  for (const reader of [anEditor(), anApprover('15'), holder('reviewer', 'VN')]) {
    const answer = await ask(fileId, reader)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  }
})

test('for anybody else it is missing, byte for byte', async () => {
  const { fileId } = await aDraftWithPhoto()
  const told = async (answer: Response) => [answer.status, await answer.text(), [...answer.headers]]
  const missing = await told(await ask('0b0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11'))
  expect(missing[0]).toBe(404)
  for (const stranger of [guest, anEditor(ELSEWHERE), holder('moderator')]) {
    expect(await told(await ask(fileId, stranger))).toEqual(missing)
  }
})

test('a photo that was published is for everybody, as a picture and as nothing else', async () => {
  const { slug, fileId } = await aDraftWithPhoto()
  await submitModel(anEditor(), slug, { version: 1 })
  await publishModel(anApprover(), slug, { version: 1 })
  const answer = await ask(fileId)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': `inline; filename="${fileId}-800.webp"`,
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(800)
})

test.each(['801.webp', '800.png', '../../etc/passwd', '800.webp/..', ''])(
  'no file is called %s',
  async (file) => {
    const { fileId } = await aDraftWithPhoto()
    expect((await ask(fileId, anEditor(), file)).status).toBe(404)
  },
)

test('a file lost from the disk is missing, not broken', async () => {
  const { fileId } = await aDraftWithPhoto()
  rmSync(path.join(env.VAR_DIR, 'files'), { recursive: true })
  expect((await ask(fileId, anEditor())).status).toBe(404)
})
