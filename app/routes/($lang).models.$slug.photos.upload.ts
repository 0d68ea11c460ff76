import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { photoForm } from '#app/features/models/form-schema.ts'
import { load, seeOther } from '#app/web/load.server.ts'
import { takeUpload } from '#app/web/take-upload.server.ts'

/** Opened as a page: on to the form it belongs to. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/photos`)))

export const action = (args: ActionFunctionArgs) =>
  takeUpload(args, photoForm, async (person, slug, { photo, ...words }) =>
    addPhoto(person, slug, { ...words, bytes: new Uint8Array(await photo.arrayBuffer()) }),
  )
