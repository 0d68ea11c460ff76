import { expect, test } from 'vitest'
import { addFile } from '#app/features/models/add-file.server.ts'
import { answerInvitation } from '#app/features/models/answer-invitation.server.ts'
import { inviteCoauthor } from '#app/features/models/invite-coauthor.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { guest } from '#app/permissions/actor.ts'
import { documentAnswer } from '#app/web/document-answer.server.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { aDocx, aPdf, paperWords } from '#tests/support/papers.ts'
import { ELSEWHERE, aPerson, anApprover, anEditor, holder } from '#tests/support/people.ts'

const ask = (id: string, actor: Actor = guest, file = 'bien-ban.pdf') =>
  documentAnswer({
    actor,
    params: { id, file },
    request: new Request(`http://localhost/documents/${id}/${file}`),
  })

async function aDraftWithPaper(bytes = aPdf()) {
  const draft = await aDraft()
  return { ...draft, ...(await addFile(anEditor(), draft.slug, { ...paperWords, bytes })) }
}

test('a paper of a draft is there for those who read the draft, whoever writes it with them included', async () => {
  const { fileId, slug } = await aDraftWithPaper()
  const coauthor = aPerson([], { email: 'cung-soan@vidu.vn' })
  const { id } = await inviteCoauthor(anEditor(), slug, { email: coauthor.email })
  expect((await ask(fileId, coauthor)).status).toBe(404)
  await answerInvitation(coauthor, id, { answer: 'accept', creditName: '', creditUnit: '' })
  for (const reader of [anEditor(), anApprover('15'), holder('reviewer', 'VN'), coauthor]) {
    const answer = await ask(fileId, reader)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  }
})

test('for anybody else it is missing, byte for byte', async () => {
  const { fileId } = await aDraftWithPaper()
  const told = async (answer: Response) => [answer.status, await answer.text(), [...answer.headers]]
  const missing = await told(await ask('0b0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11'))
  expect(missing[0]).toBe(404)
  for (const stranger of [guest, anEditor(ELSEWHERE), holder('moderator')]) {
    expect(await told(await ask(fileId, stranger))).toEqual(missing)
  }
  expect(await told(await ask('../../etc/passwd'))).toEqual(missing)
})

test.each([
  [aPdf(), 'application/pdf', 'pdf'],
  [aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
] as const)(
  'a published paper is saved and never shown, as what it is and not as what it is called',
  async (bytes, type, kind) => {
    const { slug, fileId } = await aDraftWithPaper(bytes)
    await submitModel(anEditor(), slug, { version: 1 })
    await publishModel(anApprover(), slug, { version: 1 })
    const answer = await ask(fileId, guest, 'bien-ban.html')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="bien-ban.${kind}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    expect((await ask(fileId, guest, '"; x.exe')).headers.get('content-disposition')).toBe(
      `attachment; filename="minh-chung.${kind}"`,
    )
  },
)
