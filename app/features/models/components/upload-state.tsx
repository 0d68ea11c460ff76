import { refusalSentence } from '#app/lib/refusal-words.ts'
import type { UploadState } from '#app/features/models/steady-uploads.ts'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { id: string; name: string; state: UploadState; retry: () => void }

/** How one upload stands: a bar while it goes, and in words what it waits for. */
export function UploadStateLine({ id, name, state, retry }: Props) {
  const { t } = useWords()
  const share = state.kind === 'sending' ? state.share : state.kind === 'done' ? 1 : 0
  const percent = Math.round(share * 100)
  return (
    <div className="upload-state">
      <progress id={`${id}-progress`} aria-label={name} value={percent} max={100} />
      <p role="status">{useStateWords(state, percent)}</p>
      {(state.kind === 'retrying' || state.kind === 'signedOut') && (
        <Button type="button" variant="secondary" onClick={retry}>
          {t('models:upload.retry')}
        </Button>
      )}
    </div>
  )
}

function useStateWords(state: UploadState, percent: number): string {
  const { t, lang } = useWords()
  switch (state.kind) {
    case 'sending':
      return percent === 100 ? t('models:upload.kept') : t('models:upload.sending', { percent })
    case 'retrying':
      return t('models:upload.retrying', { seconds: state.seconds })
    case 'refused':
      return t('models:upload.refused', {
        why: refusalSentence({ code: state.code || 'form_expired' }, lang, 'models'),
      })
    default:
      return t(`models:upload.${state.kind}`)
  }
}
