import { addFile } from '#app/features/models/add-file.server.ts'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { changeFile } from '#app/features/models/change-file.server.ts'
import { endCoauthorship } from '#app/features/models/end-coauthorship.server.ts'
import { inviteCoauthor } from '#app/features/models/invite-coauthor.server.ts'
import { movePhoto } from '#app/features/models/move-photo.server.ts'
import { removeFile } from '#app/features/models/remove-file.server.ts'
import type { UseCase } from '#tests/permissions/use-case.ts'
import { photo, png, writers } from '#tests/permissions/use-case.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { aPdf, paperWords } from '#tests/support/papers.ts'
import { anEditor } from '#tests/support/people.ts'

/** What is done to a draft's pictures and papers, and to the list of those who write it. */
export const fileUseCases: Record<string, UseCase> = {
  'add-photo': {
    by: writers,
    refused: 'not_found',
    event: 'model.photo_added',
    ready: async () => {
      const { slug } = await aDraft()
      const bytes = await png()
      return (actor) => addPhoto(actor, slug, { ...photo, bytes })
    },
  },
  'remove-file': {
    by: writers,
    refused: 'not_found',
    event: 'model.photo_removed',
    ready: async () => {
      const { slug } = await aDraft()
      const { fileId } = await addPhoto(anEditor(), slug, { ...photo, bytes: await png() })
      return (actor) => removeFile(actor, slug, 'photo', fileId)
    },
  },
  'move-photo': {
    by: writers,
    refused: 'not_found',
    event: 'model.photo_moved',
    ready: async () => {
      const { slug } = await aDraft()
      const { fileId } = await addPhoto(anEditor(), slug, { ...photo, bytes: await png() })
      return (actor) => movePhoto(actor, slug, fileId, { place: 0 })
    },
  },
  'add-file': {
    by: writers,
    refused: 'not_found',
    event: 'model.file_added',
    ready: async () => {
      const { slug } = await aDraft()
      return (actor) => addFile(actor, slug, { ...paperWords, bytes: aPdf() })
    },
  },
  'change-file': {
    by: writers,
    refused: 'not_found',
    event: 'model.file_changed',
    ready: async () => {
      const { slug } = await aDraft()
      const { fileId } = await addFile(anEditor(), slug, { ...paperWords, bytes: aPdf() })
      return (actor) => changeFile(actor, slug, fileId, { ...paperWords, proves: 'sections.risks' })
    },
  },
  'invite-coauthor': {
    by: writers,
    refused: 'not_found',
    event: 'model.coauthor_invited',
    ready: async () => {
      const { slug } = await aDraft()
      return (actor) => inviteCoauthor(actor, slug, { email: 'cung-soan@vidu.vn' })
    },
  },
  'end-coauthorship': {
    by: writers,
    refused: 'not_found',
    event: 'model.coauthor_ended',
    ready: async () => {
      const { slug } = await aDraft()
      const { id } = await inviteCoauthor(anEditor(), slug, { email: 'cung-soan@vidu.vn' })
      return (actor) => endCoauthorship(actor, slug, id)
    },
  },
}
