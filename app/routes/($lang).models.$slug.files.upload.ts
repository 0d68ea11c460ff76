import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addFile } from '#app/features/models/add-file.server.ts'
import { fileForm } from '#app/features/models/form-schema.ts'
import { load, seeOther } from '#app/web/load.server.ts'
import { takeUpload } from '#app/web/take-upload.server.ts'

/** Opened as a page: on to the form it belongs to. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/files`)))

export const action = (args: ActionFunctionArgs) =>
  takeUpload(args, fileForm, async (person, slug, { file, ...words }) =>
    addFile(person, slug, { ...words, bytes: new Uint8Array(await file.arrayBuffer()) }),
  )
