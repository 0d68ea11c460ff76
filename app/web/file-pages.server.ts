import { randomUUID } from 'node:crypto'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { provenLabel, provenOptions } from '#app/features/models/file-words.ts'
import { picturesOf } from '#app/features/models/picture-queries.server.ts'
import type { ModelForWriting } from '#app/features/models/queries.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'

/** What pages about a draft's pictures and papers share; `key` names the upload of the form they show. */
function draftShown(actor: Actor, model: ModelForWriting) {
  return {
    slug: model.slug,
    title: model.draft?.title ?? '',
    open: model.draft !== null && model.draft.submittedAt === null,
    submitted: model.draft?.submittedAt != null,
    version: model.draft?.version ?? 0,
    may: { submit: can(actor, 'model.submit', model), reopen: can(actor, 'model.reopen', model) },
    key: randomUUID(),
  }
}

async function draftToChange({ actor, params }: Context) {
  const model = await modelBySlug(params['slug']!)
  authorize(actor, 'model.edit', model)
  return { model, content: draftOf(model.draft) }
}

export async function photosPage(ctx: Context) {
  const { model, content } = await draftToChange(ctx)
  return {
    ...draftShown(ctx.actor, model),
    pictures: await picturesOf(content.photos),
    done: (['added', 'removed', 'moved'] as const).find((what) => ctx.url.searchParams.has(what)) ?? null,
  }
}

export async function filesPage(ctx: Context) {
  const { model, content } = await draftToChange(ctx)
  return {
    ...draftShown(ctx.actor, model),
    files: content.files.map((file) => ({ file, proves: provenLabel(content, file.proves, ctx.lang) })),
    options: provenOptions(content, ctx.lang),
    done: (['added', 'removed', 'changed'] as const).find((what) => ctx.url.searchParams.has(what)) ?? null,
  }
}

/** One paper of an open draft, to say otherwise what it is. */
export async function filePage(ctx: Context) {
  const { model, content } = await draftToChange(ctx)
  const file = content.files.find(({ fileId }) => fileId === ctx.params['fileId'])
  if (!file) throw missing()
  return { ...draftShown(ctx.actor, model), file, options: provenOptions(content, ctx.lang) }
}
