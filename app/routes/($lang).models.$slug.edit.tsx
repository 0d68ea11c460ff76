import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Conflict } from '#app/features/models/components/draft-conflict.tsx'
import { DraftForm } from '#app/features/models/components/draft-form.tsx'
import { DraftLocked } from '#app/features/models/components/draft-locked.tsx'
import { EditNotices } from '#app/features/models/components/edit-notices.tsx'
import { RemarkList } from '#app/features/models/components/remarks.tsx'
import { draftForm } from '#app/features/models/form-schema.ts'
import { listAt, textAt } from '#app/features/models/typed-draft.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { editPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, editPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const slug = params['slug']!
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(
      await request.formData(),
      draftForm(lang),
      manner,
      async ({ version, next, take, autosave, ...text }) => {
        await saveDraft(person, slug, { text, version, take, autosaves: autosave })
        return seeOther(href(`/models/${slug}/${next}${next === 'edit' ? '?saved#main' : ''}`))
      },
    )
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.heading },
  { name: 'robots', content: 'noindex' },
]

export default function EditModel() {
  const page = useLoaderData<typeof loader>()
  const { slug, heading, state, version, returnReason } = page
  const { t, href } = useWords()
  const sent = formReply(useReply<typeof action>())
  const conflict = sent?.refusal
    ? ({ ...sent.refusal.details, code: sent.refusal.code } as Conflict & { version?: number })
    : null
  const open = state === 'draft' || state === 'returned'
  return (
    <Page
      narrow
      kicker={t('models:edit.title')}
      title={heading}
      lead={t('models:edit.lead')}
      crumbs={[
        { href: href('/work'), label: t('models:work.title') },
        { href: href(`/models/${slug}/preview`), label: t('models:preview.title') },
      ]}
    >
      {!sent && <EditNotices {...page} open={open} />}
      {returnReason && (
        <Notice kind="warning" title={t('models:preview.returnedTitle')}>
          {returnReason}
        </Notice>
      )}
      <RemarkList remarks={page.remarks} />
      {!open && (
        <DraftLocked
          slug={slug}
          submitted={state === 'submitted'}
          version={version}
          maySubmit={page.may.submit}
          mayReopen={page.may.reopen}
        />
      )}
      {(open || sent) && (
        <DraftForm
          action={href(`/models/${slug}/edit`)}
          place={page.place}
          values={sent?.values ?? page.typed}
          errors={sent?.errors ?? {}}
          version={conflict?.version ?? (sent ? textAt(sent.values, 'version') : version)}
          photoCount={page.photoCount}
          conflict={conflict}
          remarks={page.remarks}
          unsaved={sent !== null || page.restoredAt !== null}
          autosaves={sent ? listAt(sent.values, 'autosave') : page.autosaves}
        />
      )}
    </Page>
  )
}
