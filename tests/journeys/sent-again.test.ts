import { beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import { openSite } from '#tests/journeys/site.ts'
import type { Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { HERE } from '#tests/support/people.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

async function anEditorsBrowser() {
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'editor', unitCode: HERE }] }))
  return (address: string, fields: Record<string, string>) =>
    site.ask(address, { method: 'POST', cookie, body: new URLSearchParams(fields).toString() })
}

const keyIn = (page: string) => /name="formKey" value="([\w-]+)"/.exec(page)?.[1]

test('one form sent again with other text says so, keeps the text, and goes through when sent once more', async () => {
  const post = await anEditorsBrowser()
  const form = { formKey: randomUUID(), unitCode: HERE, title: 'Nuoi de nui da' }
  const first = await post('/models/new', form)
  expect([first.status, (await post('/models/new', form)).headers.location]).toEqual([
    303,
    first.headers.location,
  ])

  const other = { ...form, title: 'Trong chanh leo' }
  const told = await post('/models/new', other)
  expect(told.status).toBe(409)
  expect(told.body).toContain('Trong chanh leo')
  const formKey = keyIn(told.body) ?? ''
  expect(formKey).not.toBe(form.formKey)
  expect((await post('/models/new', { ...other, formKey })).status).toBe(303)
  expect(await db.model.count()).toBe(2)
})

test('a text whose answer was lost is saved when it comes again', async () => {
  const post = await anEditorsBrowser()
  const started = await post('/models/new', {
    formKey: randomUUID(),
    unitCode: HERE,
    title: 'Nuoi de nui da',
  })
  const address = String(started.headers.location)
  const fields = { version: '1', title: 'Nuoi de nui da', summary: 'Nuoi de theo to, quay vong giong.' }
  const answers = [await post(address, fields), await post(address, fields)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await post(address, { ...fields, summary: 'Loi khac.' })).status).toBe(409)
})
