import type { Case } from '#tests/e2e/page-case.ts'
import { noPage } from '#tests/e2e/page-case.ts'
import type { World } from '#tests/e2e/world.ts'

export const draftPages = (world: World): Record<string, Case[]> => ({
  '($lang).models.$slug.edit.tsx': [
    { path: `/models/${world.begun}/edit`, as: 'editor', scripts: true },
    { path: `/models/${world.returned}/edit`, as: 'editor', scripts: true },
    { path: `/models/${world.submitted}/edit`, as: 'editor', scripts: true },
    { path: `/models/${world.sentBack}/edit`, as: 'editor', scripts: true },
    { path: `/models/${world.revised}/edit`, as: 'editor', scripts: true },
  ],
  '($lang).models.$slug.autosave._index.ts': noPage,
  '($lang).models.$slug.autosave.$client.removal.tsx': noPage,
  '($lang).models.$slug.draft-changes.tsx': [
    { path: `/models/${world.revised}/draft-changes`, as: 'approver' },
    { path: `/models/${world.revised}/draft-changes`, as: 'citizen', status: 404 },
  ],
  '($lang).models.$slug.photos._index.tsx': [
    { path: `/models/${world.complete}/photos`, as: 'editor', scripts: true },
    { path: `/models/${world.withFiles}/photos`, as: 'editor', scripts: true },
    { path: `/models/${world.submitted}/photos`, as: 'editor', scripts: true },
  ],
  '($lang).models.$slug.photos.$fileId.position.tsx': noPage,
  '($lang).models.$slug.photos.upload.ts': noPage,
  '($lang).models.$slug.files._index.tsx': [
    { path: `/models/${world.complete}/files`, as: 'editor', scripts: true },
    { path: `/models/${world.withFiles}/files`, as: 'editor', scripts: true },
    { path: `/models/${world.submitted}/files`, as: 'editor', scripts: true },
    { path: `/models/${world.withFiles}/files`, as: 'citizen', scripts: true, status: 404 },
  ],
  '($lang).models.$slug.files.$fileId._index.tsx': [
    { path: `/models/${world.withFiles}/files/${world.fileId}`, as: 'editor' },
  ],
  '($lang).models.$slug.files.$fileId.removal.tsx': noPage,
  '($lang).models.$slug.files.upload.ts': noPage,
  '($lang).models.$slug.coauthors._index.tsx': [
    { path: `/models/${world.withFiles}/coauthors`, as: 'editor' },
    { path: `/models/${world.complete}/coauthors`, as: 'editor' },
  ],
  '($lang).models.$slug.coauthors.$id.removal.tsx': noPage,
  '($lang).invitations.$id.tsx': [
    { path: `/invitations/${world.invitation}`, as: 'editor2' },
    { path: `/invitations/${world.invitation}`, as: 'citizen', status: 404 },
  ],
  '($lang).models.$slug.photos.$fileId.removal.tsx': noPage,
  '($lang).models.$slug.discard.tsx': [{ path: `/models/${world.begun}/discard`, as: 'editor' }],
  '($lang).models.$slug.draft.tsx': [{ path: `/models/${world.complete}/draft`, as: 'editor' }],
  '($lang).models.$slug.publication.tsx': [
    { path: `/models/${world.submitted}/publication`, as: 'approver' },
    { path: `/models/${world.submitted}/publication`, as: 'editor', status: 403 },
  ],
  '($lang).models.$slug.recall.tsx': [{ path: `/models/${world.submitted}/recall`, as: 'editor' }],
  '($lang).models.$slug.return.tsx': [{ path: `/models/${world.submitted}/return`, as: 'approver' }],
  '($lang).models.$slug.submission.tsx': [{ path: `/models/${world.complete}/submission`, as: 'editor' }],
})

export const verdictPages = ({ unverified, sentBack, withdrawn }: World): Record<string, Case[]> => ({
  '($lang).models.$slug.verification.tsx': [
    { path: `/models/${unverified}/verification`, as: 'reviewer' },
    { path: `/models/${sentBack}/verification`, as: 'reviewer' },
    { path: `/models/${withdrawn}/verification`, as: 'reviewer' },
    { path: `/models/${unverified}/verification`, as: 'editor', status: 403 },
  ],
  '($lang).models.$slug.withdrawal.tsx': [
    { path: `/models/${unverified}/withdrawal`, as: 'approver' },
    { path: `/models/${unverified}/withdrawal`, as: 'citizen', status: 404 },
  ],
})
