import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { forgetStrayFiles } from '#app/features/models/forget-stray-files.server.ts'
import { env } from '#app/platform/env.server.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { anEditor } from '#tests/support/people.ts'

const folder = path.join(env.VAR_DIR, 'files')
const stray = 'ab0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11'
const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)

beforeEach(() => rmSync(folder, { recursive: true, force: true }))

function aFile(name: string, written = twoDaysAgo): string {
  const file = path.join(folder, name.slice(0, 2), name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'x')
  utimesSync(file, written, written)
  return file
}

async function aPhoto(): Promise<string> {
  const { slug } = await aDraft()
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#446644' } })
    .png()
    .toBuffer()
  const { fileId } = await addPhoto(anEditor(), slug, { alt: 'Chuồng bò', caption: '', bytes })
  return fileId
}

test('what a crash left goes after a day; photos and what is being written stay', async () => {
  const fileId = await aPhoto()
  const kept = aFile(`${fileId}-800.webp`)
  const unfinished = aFile(`${fileId}-400.webp.0b0f9c1e.part`)
  const lost = aFile(`${stray}-800.webp`)
  const fresh = aFile(`${stray}-400.webp`, new Date())
  expect(await forgetStrayFiles()).toBe(2)
  expect([kept, unfinished, lost, fresh].map((file) => existsSync(file))).toEqual([true, false, false, true])
  expect(await forgetStrayFiles()).toBe(0)
})

test('a folder of which the database knows nothing is left alone', async () => {
  const foreign = aFile(`${stray}-800.webp`)
  expect(await forgetStrayFiles()).toBe(0)
  expect(existsSync(foreign)).toBe(true)
})
