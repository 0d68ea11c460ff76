import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { at } from '#tests/support/browser.ts'
import type { TypedModel } from '#tests/e2e/typed-model.ts'
import { typedModel } from '#tests/e2e/typed-model.ts'

type Fields = Record<string, string>

/** Sends a form as the site's own page would; the address it leads to. */
export async function send(request: APIRequestContext, address: string, form: Fields): Promise<string> {
  const headers = { Origin: new URL(at('/')).origin }
  const answer = await request.post(at(address), { form, headers, maxRedirects: 0 })
  const to = answer.headers()['location']
  if (answer.status() !== 303 || !to) {
    const wrong = (await answer.text()).match(/error-summary.*?<\/ul>|<h1>.*?<\/h1>/s)?.[0]
    throw new Error(`POST ${address} answered ${answer.status()}: ${wrong}`)
  }
  return to
}

type Sent = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>

/** Sends a file as a script of the site would; its id. */
export async function sendFile(
  request: APIRequestContext,
  address: string,
  multipart: Sent,
): Promise<string> {
  const headers = { Origin: new URL(at('/')).origin }
  const answer = await request.post(at(address), { multipart, headers })
  const { fileId } = (await answer.json()) as { fileId?: string }
  if (!fileId) throw new Error(`POST ${address} answered ${answer.status()}: ${await answer.text()}`)
  return fileId
}

/** A draft of editor@'s commune that says everything; its slug. */
export async function aDraftOf(editor: APIRequestContext, model: TypedModel = typedModel()): Promise<string> {
  const { title } = model
  const slug = slugIn(await send(editor, '/models/new', { formKey: randomUUID(), unitCode: '02761', title }))
  await send(editor, `/models/${slug}/edit`, { version: '1', ...fieldsOf(model) })
  return slug
}

/** The form's fields by the names they have on the page. */
export function fieldsOf({ alt: _, ...model }: TypedModel): Fields {
  const fields: Fields = {}
  const put = (name: string, value: unknown) => {
    if (Array.isArray(value)) value.forEach((inner, index) => put(`${name}[${index}]`, inner))
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) put(name ? `${name}.${key}` : key, inner)
    else fields[name] = String(value)
  }
  put('', model)
  return fields
}

/** The slug in `/models/<slug>…`. */
export function slugIn(address: string): string {
  const slug = /\/models\/([\w-]+)/.exec(address)?.[1]
  if (!slug) throw new Error(`no model in ${address}`)
  return slug
}
