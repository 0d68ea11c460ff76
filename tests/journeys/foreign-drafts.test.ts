import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { db } from '#app/platform/db.server.ts'
import { comparable, openSite, routesOf } from '#tests/journeys/site.ts'
import type { Answer, Question, Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'

const LONG_MS = 240_000
const NEVER = 'ban-thao-zzzzzzzz'
const NO_FILE = '00000000-0000-4000-8000-000000000000'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

/** Everybody for whom a draft of HERE does not exist. */
async function strangers(): Promise<[string, string | undefined][]> {
  const held = [
    ['somebody without a role'],
    ['an editor of another commune', { role: 'editor', unitCode: ELSEWHERE }],
    ['an approver of another province', { role: 'approver', unitCode: '40' }],
    ['a moderator of the commune', { role: 'moderator', unitCode: HERE }],
  ] as const
  const browsers = held.map(async ([name, role]): Promise<[string, string]> => {
    const { cookie } = await aBrowserOf(await anAccount({ roles: role ? [role] : [] }))
    return [name, cookie]
  })
  const suspended = await anAccount({ roles: [{ role: 'editor', unitCode: HERE }], suspended: true })
  const { cookie } = await aBrowserOf(suspended)
  return [['a guest', undefined], ['a suspended editor', cookie], ...(await Promise.all(browsers))]
}

async function ownEditor(): Promise<string> {
  return (await aBrowserOf(await anAccount({ roles: [{ role: 'approver', unitCode: HERE }] }))).cookie
}

async function aDraftWithPhoto(submitted = false) {
  const draft = await aDraft()
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } })
    .png()
    .toBuffer()
  const { fileId } = await addPhoto(anEditor(), draft.slug, { bytes, alt: 'Đàn bò', caption: '' })
  if (submitted)
    await db.modelDraft.update({ where: { modelId: draft.id }, data: { submittedAt: new Date() } })
  return { ...draft, fileId }
}

type Named = { slug: string; fileId: string }
const addressFor = (route: string, { slug, fileId }: Named) =>
  route
    .replace(':slug', slug)
    .replace(':fileId', fileId)
    .replace(':client', fileId)
    .replace(':number', '1')
    .replace(':id', fileId)
    .replace(':file', '400.webp')

const about = (route: string) => /^\/(models\/:slug|files\/)/.test(route)
const draftRoutes = () => routesOf(site.build).filter(({ address }) => about(address))
/** In both languages, as a page and as the data that its script would fetch; a file has one address. */
const variants = (address: string) =>
  address.startsWith('/files/')
    ? [address]
    : [address, `/en${address}`, `${address}.data`, `/en${address}.data`]

const bodies = ['version=1&reason=Thi%E1%BA%BFu+s%E1%BB%91+li%E1%BB%87u&title=x&next=edit', 'version=abc']
const nowhere = { slug: NEVER, fileId: NO_FILE }
const seen = new Map<string, Answer>()

/** Asks for the hidden thing and for one that never was, and compares all of both answers. */
async function same(address: string, named: Named, question: Question, who: string) {
  const told = `${question.method ?? 'GET'} ${addressFor(address, named)} by ${who}`
  const one = await site.ask(addressFor(address, named), question)
  const key = JSON.stringify([address, question])
  const other = seen.get(key) ?? (await site.ask(addressFor(address, nowhere), question))
  seen.set(key, other)
  if (one.status === 200 || one.status >= 500) throw new Error(`${told}: ${one.status}`)
  // A redirect says where to go on, and the page for those signed out meanwhile where to send the form again: both are
  // made of what was asked for, before anything was looked up.
  const repeats = one.status === 202 || one.status < 400 || one.status === 401
  const expected = JSON.stringify(comparable(other))
  const got = JSON.stringify(comparable(one))
  expect(repeats ? got.replaceAll(named.slug, NEVER).replaceAll(named.fileId, NO_FILE) : got, told).toBe(
    expected,
  )
}

test('there are pages for all that can be done to a draft', () => {
  const addresses = draftRoutes().map(({ address }) => address)
  for (const page of ['', '/edit', '/preview', '/photos']) expect(addresses).toContain(`/models/:slug${page}`)
  expect(addresses).toContain('/files/:id/:file')
})

test('for those of the place the draft is there', async () => {
  const draft = await aDraftWithPhoto()
  const cookie = await ownEditor()
  for (const page of ['edit', 'preview', 'photos']) {
    expect((await site.ask(`/models/${draft.slug}/${page}`, { cookie })).status, page).toBe(200)
  }
  const file = await site.ask(`/files/${draft.fileId}/400.webp`, { cookie })
  expect([file.status, file.headers['content-type']]).toEqual([200, 'image/webp'])
})

test(
  'for everybody else reading it answers as an address that never was, byte for byte',
  { timeout: LONG_MS },
  async () => {
    const draft = await aDraftWithPhoto()
    const submitted = await aDraftWithPhoto(true)
    for (const [who, cookie] of await strangers()) {
      for (const { address } of draftRoutes()) {
        for (const variant of variants(address)) {
          await same(variant, draft, { cookie }, who)
        }
        await same(address, submitted, { cookie }, who)
        await same(address, draft, { cookie, method: 'HEAD' }, who)
      }
    }
  },
)

test(
  'for everybody else writing to it answers the same, and no row of any table changes',
  { timeout: LONG_MS },
  async () => {
    const draft = await aDraftWithPhoto()
    const submitted = await aDraftWithPhoto(true)
    const people = await strangers()
    // The session of somebody suspended ends with the first request that brings it.
    for (const [, cookie] of people) await site.ask('/', { cookie })
    const before = await everyRow()
    for (const [who, cookie] of people) {
      for (const { address } of draftRoutes().filter(({ acts }) => acts)) {
        for (const variant of [address, `${address}.data`]) {
          for (const body of bodies) await same(variant, submitted, { cookie, method: 'POST', body }, who)
          await same(variant, draft, { cookie, method: 'POST', body: bodies[0] }, who)
        }
      }
    }
    expect(await everyRow()).toEqual(before)
  },
)

test('a published model says nothing of the draft that is open upon it', async () => {
  const { slug } = await aModel()
  const people = await strangers()
  const pages = [
    `/models/${slug}`,
    `/en/models/${slug}`,
    `/models/${slug}/revisions`,
    `/models/${slug}/edit`,
    `/models/${slug}/preview`,
    `/api/v1/models/${slug}`,
  ]
  const read = () =>
    Promise.all(
      people.flatMap(([, cookie]) => pages.map(async (page) => comparable(await site.ask(page, { cookie })))),
    )
  const before = await read()
  await reopenModel(anEditor(), slug)
  const { content } = await db.modelDraft.findFirstOrThrow()
  await db.modelDraft.updateMany({ data: { content: { ...(content as object), title: 'Chưa ai được đọc' } } })
  expect(await read()).toEqual(before)
})

test('no search by anybody knows of a draft', async () => {
  await aDraft({ text: { title: 'Nuôi cá lồng trên hồ thủy điện' } })
  const cookies = [...(await strangers()).map(([, cookie]) => cookie), await ownEditor()]
  for (const cookie of cookies) {
    for (const address of [
      '/models?q=ca+long',
      '/en/models?q=ca+long',
      '/models',
      '/',
      `/places/${HERE}`,
      '/api/v1/models?q=ca+long',
    ]) {
      const { body, status } = await site.ask(address, { cookie })
      expect(status).toBe(200)
      expect(Buffer.from(body, 'latin1').toString(), address).not.toMatch(/Nuôi cá lồng|ban-thao-/)
    }
    expect(JSON.parse((await site.ask('/api/v1/models?q=ca+long', { cookie })).body)).toMatchObject({
      items: [],
      total: 0,
    })
  }
})
