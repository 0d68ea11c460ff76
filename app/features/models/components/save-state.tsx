import { useEffect, useState } from 'react'
import type { SaveState } from '#app/features/models/autosaver.ts'
import { draftStore, postSave } from '#app/features/models/components/unsent-text.ts'
import type { AutosavePlace } from '#app/features/models/components/use-autosave.ts'
import { formatTime } from '#app/lib/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Whether what is typed is safe. The same words for ear and eye, and always in sight. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const { t } = useWords()
  const fine = ['idle', 'saving', 'saved'].includes(state.kind)
  return (
    <div className={fine ? 'save-state' : 'save-state save-state-trouble'}>
      <p role="status">
        {!fine && <Icon name="warning" />}
        {state.kind === 'saved'
          ? t('models:autosave.saved', { time: formatTime(state.at) })
          : state.kind === 'idle'
            ? ''
            : t(`models:autosave.${state.kind}`)}
      </p>
      {state.kind === 'saved' && <p className="soft">{t('models:autosave.hint')}</p>}
    </div>
  )
}

/** Sends what an earlier page could not, and says where it is now. */
export function FoundText({ place }: { place: AutosavePlace }) {
  const { t, href } = useWords()
  const found = useFoundText(place)
  if (!found) return null
  return (
    <Notice kind="warning" title={t('models:autosave.foundTitle')}>
      <p>
        {t('models:autosave.foundText')}{' '}
        <a href={href(`/models/${place.slug}/edit?restore=${found}`)}>{t('models:autosave.foundLink')}</a>
      </p>
    </Notice>
  )
}

function useFoundText({ slug, client, owner }: AutosavePlace): string | null {
  const [found, setFound] = useState<string | null>(null)
  useEffect(() => {
    const store = draftStore(owner, slug)
    for (const { action, body, client: former } of store.left(client)) {
      void postSave(action, body).then(({ status, code, kept }) => {
        if (status === 200 || status === 404 || code === 'draft_gone') store.keep(former, null)
        if (kept) setFound(former)
      })
    }
  }, [slug, client, owner])
  return found
}
